/** Characters of which YAML is made, by their codes. */
export const SPACE = 32;
export const NEWLINE = 10;
export const HASH = 35;
export const DASH = 45;
export const COLON = 58;
export const DOUBLE_QUOTE = 34;
export const SINGLE_QUOTE = 39;

/** Tells by its code whether a character is one of some; every text is asked, and a table answers faster than a set. */
export function oneOf(characters: string): (code: number) => boolean {
  const is = new Uint8Array(128);
  for (const character of characters) is[character.charCodeAt(0)] = 1;
  return (code) => is[code] === 1;
}
