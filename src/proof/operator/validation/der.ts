/** One element of an ASN.1 structure in DER. */
export interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
}

export const tags = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  sequence: 0x30,
  /** `[n] EXPLICIT`. */
  explicit: (n: number) => 0xa0 + n,
} as const;

/** The elements of a constructed value, or nothing if the bytes are not DER. */
export function elements(bytes: Uint8Array): readonly Element[] | undefined {
  const found: Element[] = [];
  let at = 0;
  while (at < bytes.length) {
    const header = lengthAt(bytes, at + 1);
    if (!header || header.end > bytes.length) return undefined;
    found.push({ tag: bytes[at], content: bytes.subarray(header.start, header.end) });
    at = header.end;
  }
  return found;
}

/** The elements of a value that is one element of this tag and nothing else. */
export function elementsOf(bytes: Uint8Array, tag: number): readonly Element[] | undefined {
  const [outer, ...more] = elements(bytes) ?? [];
  return outer?.tag === tag && more.length === 0 ? elements(outer.content) : undefined;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Where a value begins and ends whose length is written at `at`. */
function lengthAt(bytes: Uint8Array, at: number): { readonly start: number; readonly end: number } | undefined {
  const first = bytes[at];
  if (first === undefined) return undefined;
  if (first < 0x80) return { start: at + 1, end: at + 1 + first };
  const size = first & 0x7f;
  if (size === 0 || size > 4 || at + 1 + size > bytes.length) return undefined;
  let length = 0;
  for (const byte of bytes.subarray(at + 1, at + 1 + size)) length = length * 256 + byte;
  return length < 0x80 ? undefined : { start: at + 1 + size, end: at + 1 + size + length };
}
