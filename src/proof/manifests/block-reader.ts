import { COLON, DASH, DOUBLE_QUOTE, HASH, NEWLINE, oneOf, SINGLE_QUOTE, SPACE } from './characters';
import { literal } from './literal';
import { type Json, setField } from './manifest';
import { NOT_PLAIN } from './not-plain';
import { Occurrences } from './occurrences';
import { resolvePlain } from './plain-scalar';
import type { SeenBlocks } from './seen-blocks';

const DOUBLE_QUOTED = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"/y;
const SINGLE_QUOTED = /'[^'\n]*(?:''[^'\n]*)*'/y;

/** Characters that begin something else than plain text. */
const isIndicator = oneOf('&*!%@`,[]{}#|>"\'');
const MAX_DEPTH = 500;

/** Reads block YAML line by line; see `readBlockYaml`. */
export class BlockReader {
  start = 0;
  readonly itemOffsets: number[] = [];

  /** Where reading goes on in the current line, and at which column its first token stands; -1 behind the last line. */
  private at = 0;
  private column = 0;
  private lineEnd = -1;
  private depth = 0;
  private inItems = false;
  private readonly colons: Occurrences;
  private readonly hashes: Occurrences;

  constructor(
    private readonly text: string,
    private readonly readFlow: (flow: string) => Json,
    private readonly seen: SeenBlocks,
  ) {
    this.colons = new Occurrences(text, ':');
    this.hashes = new Occurrences(text, '#');
  }

  document(): Json {
    this.nextLine();
    this.start = Math.max(this.at, 0);
    const value = this.column < 0 ? null : this.collection();
    if (this.column >= 0) throw NOT_PLAIN;
    return value;
  }

  /** Goes to the next line that is neither blank nor a comment. */
  private nextLine(): void {
    const { text } = this;
    for (let lineStart = this.lineEnd + 1; lineStart < text.length; lineStart = this.lineEnd + 1) {
      let at = lineStart;
      while (text.charCodeAt(at) === SPACE) at++;
      this.lineEnd = text.indexOf('\n', at);
      const first = text.charCodeAt(at);
      if (first === NEWLINE || first === HASH) continue;
      if (at === lineStart && (text.startsWith('---', at) || text.startsWith('...', at))) throw NOT_PLAIN;
      this.at = at;
      this.column = at - lineStart;
      return;
    }
    this.at = this.column = -1;
  }

  private collection(): Json {
    if (++this.depth > MAX_DEPTH) throw NOT_PLAIN;
    const value = this.isEntry() ? this.sequence() : this.mapping();
    this.depth--;
    return value;
  }

  private mapping(): Json {
    const { column } = this;
    const fields: Record<string, Json> = {};
    while (this.column === column && !this.isEntry()) {
      const name = this.key();
      if (this.at < this.lineEnd) {
        setField(fields, name, this.inline(column));
        continue;
      }
      this.nextLine();
      const nested = this.column > column || (this.column === column && this.isEntry());
      this.inItems = this.depth === 1 && name === 'items';
      setField(fields, name, nested ? this.nested(name) : null);
    }
    if (this.column > column) throw NOT_PLAIN;
    return fields;
  }

  /** The block under a key; an equal one that was read before has the same value. */
  private nested(name: string): Json {
    const blocks = this.inItems ? undefined : this.seen.under(name); // of items it is wanted where they begin
    if (!blocks) return this.collection();
    const { text, depth } = this;
    const from = this.at - this.column;
    const seen = blocks.find(depth, text, from);
    if (seen) {
      this.lineEnd = from + seen.text.length - 1;
      this.nextLine();
      return seen.value;
    }
    const value = this.collection();
    const end = this.column < 0 ? text.length : this.at - this.column;
    blocks.add(depth, text.slice(from, end), value);
    return value;
  }

  private sequence(): Json {
    const { column, inItems } = this;
    this.inItems = false;
    const items: Json[] = [];
    while (this.column === column && this.isEntry()) {
      const dash = this.at;
      this.at = this.valueFrom(dash + 1);
      if (this.at < this.lineEnd) {
        if (inItems) this.itemOffsets.push(this.at);
        const nested = this.isEntry() || this.keyEnd() >= 0;
        if (nested) this.column += this.at - dash;
        items.push(nested ? this.collection() : this.inline(column));
      } else {
        this.nextLine();
        if (inItems) this.itemOffsets.push(Math.max(this.at, dash));
        items.push(this.column > column ? this.collection() : null);
      }
    }
    if (this.column > column) throw NOT_PLAIN;
    return items;
  }

  /** Whether a sequence goes on here. */
  private isEntry(): boolean {
    return this.text.charCodeAt(this.at) === DASH && this.endsToken(this.at + 1);
  }

  private endsToken(at: number): boolean {
    const char = this.text.charCodeAt(at);
    return char === SPACE || char === NEWLINE;
  }

  /** The next thing of the line that is no space; the end of the line if that is a comment. */
  private valueFrom(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return this.text.charCodeAt(at) === HASH && at > from ? this.lineEnd : at;
  }

  /** The colon behind the key that begins here; -1 if none does. */
  private keyEnd(): number {
    const { text, at, lineEnd } = this;
    const first = text.charCodeAt(at);
    if (first === SINGLE_QUOTE || first === DOUBLE_QUOTE) {
      const end = this.quoteEnd();
      return end > 0 && text.charCodeAt(end) === COLON && this.endsToken(end + 1) ? end : -1;
    }
    if (isIndicator(first)) return -1;
    let colon = this.colons.after(at);
    while (colon < lineEnd && !this.endsToken(colon + 1)) colon = this.colons.after(colon + 1);
    return colon < lineEnd && colon < this.commentAfter(at) ? colon : -1;
  }

  /** Where a comment begins behind a place in a line. */
  private commentAfter(at: number): number {
    let hash = this.hashes.after(at + 1);
    while (hash < this.lineEnd && this.text.charCodeAt(hash - 1) !== SPACE) hash = this.hashes.after(hash + 1);
    return hash - 1;
  }

  /** Reads a key, up to its value. */
  private key(): string {
    const { text, at } = this;
    const colon = this.keyEnd();
    if (colon < 0 || colon - at > 1000 || (text[at] === '?' && this.endsToken(at + 1))) throw NOT_PLAIN;
    this.at = this.valueFrom(colon + 1);
    if (text[at] === "'" || text[at] === '"') {
      const quoted = text.slice(at + 1, colon - 1);
      if (/['\\]/.test(quoted)) throw NOT_PLAIN;
      return quoted;
    }
    const name = resolvePlain(text.slice(at, colon).trimEnd());
    if (name === null || name === '<<' || (typeof name === 'number' && !Number.isFinite(name))) throw NOT_PLAIN;
    return String(name);
  }

  /** Reads a value that begins in this line, below a collection at a column. */
  private inline(column: number): Json {
    const first = this.text[this.at];
    if (first === '|' || first === '>') return this.block(column);
    const value = first === '"' || first === "'" ? this.quoted() : '[{'.includes(first) ? this.flow() : this.plain();
    this.nextLine();
    return value;
  }

  private plain(): Json {
    const { text, at } = this;
    const first = text.charCodeAt(at);
    if (isIndicator(first) || ('-?:'.includes(text[at]) && this.endsToken(at + 1))) throw NOT_PLAIN;
    const end = Math.min(this.commentAfter(at), this.lineEnd);
    const written = text.slice(at, end).trimEnd();
    if (this.colons.after(at) < end && (written.includes(': ') || written.endsWith(':'))) throw NOT_PLAIN;
    const value = resolvePlain(written);
    if (typeof value === 'number' && !Number.isFinite(value)) throw NOT_PLAIN;
    return value;
  }

  private quoted(): Json {
    const { text, at } = this;
    const end = this.quoteEnd();
    if (end < 0 || this.valueFrom(end) < this.lineEnd) throw NOT_PLAIN;
    const written = text.slice(at + 1, end - 1);
    if (text.charCodeAt(at) === SINGLE_QUOTE) return written.includes("'") ? written.replaceAll("''", "'") : written;
    return written.includes('\\') ? this.readFlow(text.slice(at, end)) : written;
  }

  /** Where the quoted text that begins here has ended; -1 if it does not end in this line. */
  private quoteEnd(): number {
    const quoted = this.text.charCodeAt(this.at) === SINGLE_QUOTE ? SINGLE_QUOTED : DOUBLE_QUOTED;
    quoted.lastIndex = this.at;
    return quoted.test(this.text) ? quoted.lastIndex : -1;
  }

  private flow(): Json {
    const flow = this.text.slice(this.at, this.lineEnd);
    if (flow === '{}') return {};
    if (flow === '[]') return [];
    return this.readFlow(flow);
  }

  /** A literal or folded block: all lines that are blank or indented as its first one. */
  private block(column: number): Json {
    const { text } = this;
    const [header, style, chomping] = /^([|>])([-+]?) *$/.exec(text.slice(this.at, this.lineEnd)) ?? [];
    if (header === undefined) throw NOT_PLAIN;
    const lines: string[] = [];
    let indent = -1;
    for (let from = this.lineEnd + 1; from < text.length; from = this.lineEnd + 1) {
      let at = from;
      while (text.charCodeAt(at) === SPACE) at++;
      const blank = text.charCodeAt(at) === NEWLINE;
      if (!blank && indent < 0) indent = at - from;
      if (!blank && at - from < indent) break;
      this.lineEnd = text.indexOf('\n', at);
      lines.push(text.slice(from, this.lineEnd));
    }
    if (indent <= column) throw NOT_PLAIN;
    this.nextLine();
    return style === '>' ? this.readFlow(`${header}\n${lines.join('\n')}\n`) : literal(lines, indent, chomping);
  }
}
