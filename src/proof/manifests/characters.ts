/** Characters of which YAML is made, by their codes. */
export const SPACE = 32;
export const NEWLINE = 10;
export const HASH = 35;
export const DASH = 45;
export const COLON = 58;
export const DOUBLE_QUOTE = 34;
export const SINGLE_QUOTE = 39;
