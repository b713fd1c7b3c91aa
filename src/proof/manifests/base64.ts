const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((char, value) => [char, value]));

/** Standard base64 of the UTF-8 bytes of a text. */
export function encodeBase64(text: string): string {
  const bytes = utf8Of(text);
  let encoded = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    encoded += ALPHABET[group >> 18] + ALPHABET[(group >> 12) & 63];
    encoded += (left > 1 ? ALPHABET[(group >> 6) & 63] : '=') + (left > 2 ? ALPHABET[group & 63] : '=');
  }
  return encoded;
}

/** Whether Go's `encoding/base64` decodes a text; it skips line breaks. */
export function isBase64(encoded: string): boolean {
  const input = encoded.replace(/[\r\n]/g, '');
  return input.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(input);
}

/** The bytes as UTF-8 text; undefined if this is no base64. */
export function decodeBase64(encoded: string): string | undefined {
  if (!isBase64(encoded)) return undefined;
  const input = encoded.replace(/[\r\n]/g, '');
  const bytes: number[] = [];
  for (let at = 0; at < input.length; at += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((n) => VALUES.get(input[at + n]));
    bytes.push((a! << 2) | (b! >> 4));
    if (c !== undefined) bytes.push(((b! & 15) << 4) | (c >> 2));
    if (d !== undefined) bytes.push(((c! & 3) << 6) | d);
  }
  return textOf(bytes);
}

function utf8Of(text: string): number[] {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

const tail = (code: number) => 0x80 | (code & 63);

function textOf(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at];
    const more = lead < 0x80 ? 0 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : -1;
    const rest = bytes.slice(at + 1, at + 1 + Math.max(more, 0));
    if (more < 0 || lead > 0xf7 || rest.length < more || rest.some((byte) => (byte & 0xc0) !== 0x80)) {
      text += '\ufffd';
      continue;
    }
    const code = rest.reduce((sum, byte) => (sum << 6) | (byte & 63), more === 0 ? lead : lead & (0x3f >> more));
    text += code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
    at += more;
  }
  return text;
}
