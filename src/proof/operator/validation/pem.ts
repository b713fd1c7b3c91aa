import { base64Bytes } from '../base64';

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
