/** What a piece of text means to the reader; the terminal knows how that looks. */
export type Tone = 'error' | 'warning' | 'good' | 'strong' | 'faint';

export type Paint = (tone: Tone, text: string) => string;

/** For files and pipes. */
export const plain: Paint = (_, text) => text;
