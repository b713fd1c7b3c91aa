/** The bytes of a text; half a surrogate pair counts as the replacement character. */
export function utf8(text: string): number[] {
  return Array.from(
    encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).matchAll(/%(..)|./g),
    ([char, hex]) => (hex ? Number.parseInt(hex, 16) : char.charCodeAt(0)),
  );
}
