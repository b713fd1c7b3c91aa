export interface PemBlock {
  readonly type: string;
  readonly der: Uint8Array;
}

const block =
  /(?:^|\n)-----BEGIN ([^\n]*?)-----[ \t\r]*\n((?:(?!-----(?:BEGIN|END) )[\s\S])*)-----END \1-----[ \t\r]*(?=\n|$)/g;

/** Everything in a text that Go's encoding/pem, Decode, takes for a block; the rest is skipped, as there. */
export function pemBlocks(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  for (const [, type, body] of text.matchAll(block)) {
    const base64 = body.replace(/^(?:[^\n:]*:[^\n]*\n)*/, '').replace(/\s/g, '');
    if (base64.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(base64))
      blocks.push({ type, der: base64Bytes(base64) });
  }
  return blocks;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64Bytes(encoded: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let pending = 0;
  for (const char of encoded.replace(/=+$/, '')) {
    pending = ((pending << 6) | alphabet.indexOf(char)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((pending >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}
