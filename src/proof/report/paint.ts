/** What a piece of text means to the reader; the terminal knows how that looks. */
export type Tone = 'error' | 'warning' | 'good' | 'strong' | 'faint';

/** With a page, the text leads to it where the terminal can. */
export type Paint = (tone: Tone, text: string, page?: string) => string;

/** For files and pipes. */
export const plain: Paint = (_, text) => text;
