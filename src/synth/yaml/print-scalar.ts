import { Yaml } from 'cdk8s';
import { Unusual } from './unusual';

/** A value after its key and a space, or after "- ". Further lines, if it needs any, stand two spaces right of `indent`. */
export function printScalar(value: unknown, indent: string): string {
  switch (typeof value) {
    case 'string': {
      const text = isPlain(value) ? value : asked(value);
      return text.includes('\n') ? text.replace(/\n {2}/g, `\n${indent}  `) : text;
    }
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : asked(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      if (value === null) return 'null';
      throw new Unusual();
  }
}

/** A key with its colon. */
export function printKey(key: string): string {
  const text = keys.get(key) ?? askedKey(key);
  if (keys.size < MEMORY) keys.set(key, text);
  return text;
}

/**
 * Whether every version of the printer leaves a string as it is: it begins with a letter, is no word that YAML 1.1 reads as
 * something else (those are short), and has neither ": " nor " #" nor anything at its end that needs quotes.
 */
const isPlain = (text: string): boolean => text.length > 5 && PLAIN.test(text);

const PLAIN = /^[A-Za-z](?:[!-9;-~]|:(?=[!-~])| (?=[!"$-~]))*(?<!-)$/;

const values = new Map<string | number, string>();
const keys = new Map<string, string>();

/** How many answers are remembered. */
const MEMORY = 20_000;

/** Longer texts (dashboards) are not worth remembering. */
const LONG = 200;

function asked(value: string | number): string {
  const known = values.get(value);
  if (known !== undefined) return known;
  const text = Yaml.stringify({ k: value }).slice('k: '.length, -1);
  if (values.size < MEMORY && text.length < LONG) values.set(value, text);
  return text;
}

function askedKey(key: string): string {
  const text = Yaml.stringify({ [key]: 0 });
  // A long key is printed as "? key", and what looks like the start of a document depends on how far to the left it stands.
  if (!text.endsWith(': 0\n') || text.indexOf('\n') < text.length - 1 || /^(?:---|\.\.\.)/.test(key))
    throw new Unusual();
  return text.slice(0, -' 0\n'.length);
}
