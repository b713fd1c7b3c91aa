import { DASH, HASH, NEWLINE, SPACE } from './characters';
import type { Json } from './manifest';
import { markRepeated } from './repeated';

/** A block that was read: whole lines, from the indentation of its first one to the next line that says something. */
interface SeenBlock {
  readonly text: string;
  /** How many collections it lies in: deeper in, it might be nested too deeply. */
  readonly depth: number;
  readonly value: Json;
  /** How often it was found. */
  found: number;
}

const MAX_NAMES = 500;
const MAX_LENGTH = 5000;
/** The ports of a fleet have some ten different texts, each at two depths. */
const MAX_REPEATED = 32;
const MAX_RECENT = 4;
/** What was found so often will be found again. */
const OFTEN = 3;
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
  private readonly repeated: SeenBlock[] = [];
  private readonly recent: SeenBlock[] = [];
  private promoted = 0;
  private added = 0;
  private missed = 0;

  worthwhile(): boolean {
    return this.missed < PATIENCE || ++this.missed % SOME === 0;
  }

  /** The block that begins with the line at an offset, if an equal one was read. */
  find(depth: number, text: string, from: number): SeenBlock | undefined {
    const block = standing(this.repeated, depth, text, from) ?? standing(this.recent, depth, text, from);
    this.missed = block ? 0 : this.missed + 1;
    if (block && ++block.found === OFTEN) {
      markRepeated(block.value);
      this.repeated[this.promoted++ % MAX_REPEATED] = block;
    }
    return block;
  }

  add(depth: number, text: string, value: Json): void {
    if (text.length <= MAX_LENGTH) this.recent[this.added++ % MAX_RECENT] = { text, depth, value, found: 0 };
  }
}

/** The one of some blocks that begins with the line at an offset. */
function standing(blocks: SeenBlock[], depth: number, text: string, from: number): SeenBlock | undefined {
  for (const block of blocks) {
    const end = from + block.text.length;
    if (block.depth !== depth || text.charCodeAt(end - 1) !== NEWLINE) continue;
    if (text.slice(from, end) === block.text && isOver(block, text, end)) return block;
  }
  return undefined;
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
