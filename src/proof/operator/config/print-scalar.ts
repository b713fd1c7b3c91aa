import { resolvePlain } from '../../manifests/plain-scalar';

/** Where a scalar is printed; without it, it is a key and stays on one line. */
export interface Place {
  /** Of the lines that the scalar continues on. */
  readonly indent: number;
  readonly column: number;
}

/** One scalar in the style that go-yaml chooses: gopkg.in/yaml.v2 encode.go, stringv, and emitterc.go, yaml_emitter_select_scalar_style. */
export function printScalar(value: null | boolean | number | string, place?: Place): string {
  if (typeof value === 'number') return printNumber(value);
  if (typeof value !== 'string') return String(value);

  const isMultiline = value.includes('\n');
  const needsEscapes = unprintable.test(value) || / \n/.test(value);
  if (isMultiline && place && !needsEscapes && !value.endsWith(' ')) return literal(value, place.indent);
  if (isMultiline || needsEscapes || isReadAsAnotherType(value)) return `"${fold(escaped(value), '"', place)}"`;
  return needsQuotes.test(value) ? `'${fold(value.replaceAll("'", "''"), "'", place)}'` : fold(value, '', place);
}

/** What go-yaml does not take for printable: tabs and everything beyond the basic plane among it. */
const unprintable = /[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u;

/** What would make a plain scalar mean something else: emitterc.go, yaml_emitter_analyze_scalar. */
const needsQuotes = /^(?:---|\.\.\.)|^[#,[\]{}&*!|>'"%@` ]|^[?-](?: |$)|:(?: |$)| #| $/;

const sexagesimal = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;
const timestamp = /^\d{4}-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])(?:[Tt][\d:.]+(?:Z|[-+]\d\d:\d\d)| [\d:.]+)?$/;

/** Unlike what reads manifests, gopkg.in/yaml.v2 knows timestamps: resolve.go, parseTimestamp; encode.go, isBase60Float. */
function isReadAsAnotherType(text: string): boolean {
  return typeof resolvePlain(text) !== 'string' || sexagesimal.test(text) || timestamp.test(text);
}

const bestWidth = 80;

/** Breaks lines at spaces beyond column 80: emitterc.go, yaml_emitter_write_plain_scalar and its like. */
function fold(text: string, quote: '' | "'" | '"', place: Place | undefined): string {
  if (!place || place.column + text.length <= bestWidth) return text;
  let column = place.column + quote.length;
  return text.replace(/ +|[^ ]+/g, (piece, offset: number) => {
    const isInside = piece[0] === ' ' && offset > 0 && offset + 1 < text.length;
    if (!isInside || column <= bestWidth || (piece.length > 1 && quote !== '"')) {
      column += [...piece].length;
      return piece;
    }
    // Several spaces: the first becomes the line break, and a backslash keeps the others from being lost.
    const kept = piece.length > 1 ? `\\${piece.slice(1)}` : '';
    column = place.indent + kept.length;
    return `\n${' '.repeat(place.indent)}${kept}`;
  });
}

/** emitterc.go, yaml_emitter_write_literal_scalar: the line break at the end is left to what comes next. */
function literal(text: string, indent: number): string {
  const indentHint = /^[ \n]/.test(text) ? '2' : '';
  const chomping = !text.endsWith('\n') ? '-' : /(?:^|\n)\n$/.test(text) ? '+' : '';
  const lines = text.replace(/\n$/, '').replace(/^(?=.)/gm, ' '.repeat(indent));
  return `|${indentHint}${chomping}\n${lines}`;
}

const shortEscapes: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '"': '"',
  '\\': '\\',
  '\x85': 'N',
};

/** emitterc.go, yaml_emitter_write_double_quoted_scalar. */
function escaped(text: string): string {
  return text.replace(new RegExp(`${unprintable.source}|[\n"\\\\]`, 'gu'), (character) => {
    const code = character.codePointAt(0) ?? 0;
    const hex = (digits: number) => code.toString(16).toUpperCase().padStart(digits, '0');
    if (shortEscapes[character]) return `\\${shortEscapes[character]}`;
    return code <= 0xff ? `\\x${hex(2)}` : code <= 0xffff ? `\\u${hex(4)}` : `\\U${hex(8)}`;
  });
}

/** Go's `%g`; whole numbers are integers in almost all fields, and print as such. */
function printNumber(value: number): string {
  const [mantissa, exponent] = value.toExponential().split('e');
  const power = Number(exponent);
  if (Number.isInteger(value) || (power >= -4 && power < 6)) return String(value);
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
