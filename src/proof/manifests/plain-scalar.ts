import { oneOf } from './characters';

const WORDS = new Map<string, null | boolean | number>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((w) => [w, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((w) => [w, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((w) => [w, null] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((w) => [w, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((w) => [w, Number.NEGATIVE_INFINITY] as const),
  ...['.nan', '.NaN', '.NAN'].map((w) => [w, Number.NaN] as const),
]);

const beginsWord = oneOf('yYnNtTfFoO~.+-');
const LONGEST_WORD = 5;
const DECIMAL = /^[-+]?(?:0|[1-9][0-9]*)$/;
const OTHER_BASE = /^([-+]?)0(?:[xX]([0-9a-fA-F]+)|[bB]([01]+)|[oO]?([0-7]+))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/**
 * The value of a plain scalar as kubectl and helm read it: YAML 1.1 with octal numbers and `yes`, without base 60, and
 * with dates left as text (go.yaml.in/yaml/v2 resolve.go, resolve; decode.go, scalar).
 */
export function resolvePlain(text: string): null | boolean | number | string {
  const first = text.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  if (!digit) {
    if (text !== '' && !beginsWord(first)) return text;
    const word = text.length <= LONGEST_WORD ? WORDS.get(text) : undefined;
    if (word !== undefined) return word;
    if (text[0] === '.') return FLOAT.test(text) ? finiteOr(text, Number(text)) : text;
    if (text[0] !== '+' && text[0] !== '-') return text;
  }
  return resolveNumber(text);
}

function resolveNumber(text: string): number | string {
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  if (DECIMAL.test(plain)) return finiteOr(text, Number(plain));

  const based = OTHER_BASE.exec(plain);
  if (based) {
    const [, sign, hex, binary, octal] = based;
    const size = hex ? Number.parseInt(hex, 16) : binary ? Number.parseInt(binary, 2) : Number.parseInt(octal, 8);
    const limit = sign === '-' ? 2 ** 63 : 2 ** 64;
    if (size < limit) return sign === '-' ? 0 - size : size;
  }
  return FLOAT.test(plain) ? finiteOr(text, Number(plain)) : text;
}

/** What overflows stays text; -0 is stored as 0. */
function finiteOr(text: string, value: number): number | string {
  return Number.isFinite(value) ? value + 0 : text;
}
