import { DASH, HASH, NEWLINE, SPACE } from './characters';
import type { Json } from './manifest';
import { markRepeated } from './repeated';

/** A block that was read: whole lines, from the indentation of its first one to the next line that says something. */
interface SeenBlock {
  readonly text: string;
  /** How many collections it lies in: deeper in, it might be nested too deeply. */
  readonly depth: number;
  readonly value: Json;
}

const MAX_NAMES = 500;
const MAX_LENGTH = 5000;
/** The ports of a fleet have some ten different texts, each at two depths. */
const BLOCKS_OF_NAME = 32;
/** What was found so often will be found again. */
const OFTEN = 4;
/** After so many blocks without an equal one, only some are looked at. */
const PATIENCE = 64;
const SOME = 16;

/**
 * The blocks that were read last, by field name. Apps have the ports, probes and resources of a hundred others: a block
 * with the same text is not read again, and as it is the same object, nothing behind has to look at it again either.
 */
export class SeenBlocks {
  private readonly named = new Map<string, BlocksOfName>();

  /** The blocks under a field name; undefined if it is not worth while to look. */
  under(name: string): BlocksOfName | undefined {
    const known = this.named.get(name);
    if (known) return known.worthwhile() ? known : undefined;
    if (this.named.size >= MAX_NAMES) this.named.clear();
    const blocks = new BlocksOfName();
    this.named.set(name, blocks);
    return blocks;
  }
}

class BlocksOfName {
  private readonly blocks: SeenBlock[] = [];
  /** How often each was found. */
  private readonly found: number[] = [];
  /** Which were found since `add` last passed by. */
  private readonly fresh: boolean[] = [];
  private oldest = 0;
  private missed = 0;

  worthwhile(): boolean {
    return this.missed < PATIENCE || ++this.missed % SOME === 0;
  }

  /** The block that begins with the line at an offset, if an equal one was read. */
  find(depth: number, text: string, from: number): SeenBlock | undefined {
    const { blocks } = this;
    for (let n = 0; n < blocks.length; n++) {
      const block = blocks[n];
      if (block.depth !== depth || !standsAt(block, text, from)) continue;
      if (++this.found[n] >= OFTEN) markRepeated(block.value);
      this.fresh[n] = true;
      this.missed = 0;
      return block;
    }
    this.missed++;
    return undefined;
  }

  /** Takes the place of the oldest block that was not found lately. */
  add(block: SeenBlock): void {
    if (block.text.length > MAX_LENGTH) return;
    while (this.fresh[this.oldest]) {
      this.fresh[this.oldest] = false;
      this.oldest = (this.oldest + 1) % BLOCKS_OF_NAME;
    }
    this.blocks[this.oldest] = block;
    this.found[this.oldest] = 0;
    this.oldest = (this.oldest + 1) % BLOCKS_OF_NAME;
  }
}

function standsAt(block: SeenBlock, text: string, from: number): boolean {
  const end = from + block.text.length;
  return text.charCodeAt(end - 1) === NEWLINE && text.startsWith(block.text, from) && isOver(block, text, end);
}

/** Whether a block ends at the line at an offset. Blank lines and comments might belong to a text that it ends with. */
function isOver({ text: written, value }: SeenBlock, text: string, lineStart: number): boolean {
  if (lineStart === text.length) return true;
  const at = lineStart + indentOf(text, lineStart);
  const first = text.charCodeAt(at);
  if (first === NEWLINE || first === HASH) return false;
  const further = at - lineStart - indentOf(written, 0);
  return further < 0 || (further === 0 && Array.isArray(value) && first !== DASH);
}

function indentOf(text: string, lineStart: number): number {
  let at = lineStart;
  while (text.charCodeAt(at) === SPACE) at++;
  return at - lineStart;
}
