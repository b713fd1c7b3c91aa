import { printKey, printScalar } from './print-scalar';
import { Unusual } from './unusual';

/**
 * A manifest in block style, as cdk8s prints it.
 *
 * @throws Unusual if it is not a map, or holds anything but plain maps, lists and scalars, or one of them twice (cdk8s
 * prints an alias then)
 */
export function printManifest(manifest: unknown): string {
  if (!isMap(manifest) || Object.keys(manifest).length === 0) throw new Unusual();
  return printMap(manifest, '', new Set<unknown>([manifest]));
}

function printMap(map: Readonly<Record<string, unknown>>, indent: string, seen: Set<unknown>): string {
  let text = '';
  let margin = '';
  for (const key of Object.keys(map)) {
    const value = map[key];
    text += margin + printKey(key);
    text += isCollection(value) ? printInMap(value, `${indent}  `, seen) : ` ${printScalar(value, indent)}\n`;
    margin = indent;
  }
  return text;
}

function printList(list: readonly unknown[], indent: string, seen: Set<unknown>): string {
  let text = '';
  let margin = '';
  for (const value of list) {
    text += `${margin}- `;
    text += isCollection(value) ? printCollection(value, `${indent}  `, seen) : `${printScalar(value, indent)}\n`;
    margin = indent;
  }
  return text;
}

/** A collection below its key: on lines of its own, unless it is empty. */
function printInMap(collection: object, indent: string, seen: Set<unknown>): string {
  const text = printCollection(collection, indent, seen);
  return text === '[]\n' || text === '{}\n' ? ` ${text}` : `\n${indent}${text}`;
}

/** The first line is not indented: something stands before it. */
function printCollection(collection: object, indent: string, seen: Set<unknown>): string {
  if (seen.has(collection)) throw new Unusual();
  seen.add(collection);
  if (Array.isArray(collection)) return collection.length === 0 ? '[]\n' : printList(collection, indent, seen);
  if (!isMap(collection)) throw new Unusual();
  return printMap(collection, indent, seen) || '{}\n';
}

const isCollection = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isCollection(value) && Object.getPrototypeOf(value) === Object.prototype;
