import type { Json, JsonObject, Manifest } from '../../manifests/manifest';
import { isObject } from '../../manifests/manifest';
import { printConfig } from '../../operator/config/print';
import { type Edit, type Path, valueAt } from './edit';

/** A line of a diff, its sign in front: a space, a minus or a plus. */
export type DiffLine = string;

/** The edits of an object as a diff of its YAML, with the fields above each. */
export function diffOf(edits: readonly Edit[], { body }: Manifest): DiffLine[] {
  return edits.flatMap((edit, n) => {
    const above = aboveOf(edit.path, body);
    const shared = n === 0 ? [] : aboveOf(edits[n - 1].path, body);
    const same = above.every((line, i) => line === shared[i]) && shared.length === above.length;
    return [...(same ? [] : above), ...changed(edit, body)];
  });
}

/** The fields that lead to an edit, one a line; an element of a list shows the field that names it. */
function aboveOf(path: Path, body: JsonObject): DiffLine[] {
  const lines: DiffLine[] = [];
  path.slice(0, -1).forEach((step, depth) => {
    if (typeof step === 'string') lines.push(` ${marginOf(path, body, depth)}${keyOf(step)}:`);
    else {
      const name = nameOf(path, body, depth);
      if (name) lines.push(` ${marginOf(path, body, depth)}- ${entry(name[0], name[1])[0]}`);
    }
  });
  return lines;
}

function changed({ path, value }: Edit, body: JsonObject): DiffLine[] {
  const key = path[path.length - 1];
  const margin = marginOf(path, body, path.length - 1);
  const old = valueAt(body, path);
  const lines = (one: Json) => (typeof key === 'number' ? entry('list', [one]).slice(1) : entry(key, one));
  return [
    ...(old === undefined ? [] : lines(old).map((line) => `-${indented(margin, line)}`)),
    ...(value === undefined ? [] : lines(value).map((line) => `+${indented(margin, line)}`)),
  ];
}

/** Only the first line of an element carries its dash. */
function indented(margin: string, line: string): string {
  return line.startsWith(' ') ? `${margin.replace('-', ' ')}${line}` : `${margin}${line}`;
}

/** What stands in front of a field: two spaces per object above it, and the dash where it is the first of its element. */
function marginOf(path: Path, body: JsonObject, depth: number): string {
  const objects = path
    .slice(0, depth)
    .filter((step, n) => typeof step === 'string' && typeof path[n + 1] !== 'number').length;
  const elements = path.slice(0, depth).filter((step) => typeof step === 'number').length;
  const isFirst = typeof path[depth - 1] === 'number' && !nameOf(path, body, depth - 1);
  const spaces = '  '.repeat(objects + elements);
  return isFirst ? `${spaces.slice(2)}- ` : spaces;
}

/** The field that tells an element of a list from its neighbours. */
function nameOf(path: Path, body: JsonObject, depth: number): [string, Json] | undefined {
  const element = valueAt(body, path.slice(0, depth + 1));
  if (!isObject(element)) return undefined;
  const key = ['name', 'alert', 'record', 'port'].find(
    (name) => name !== path[depth + 1] && typeof element[name] === 'string',
  );
  return key === undefined ? undefined : [key, element[key]!];
}

function entry(key: string, value: Json): string[] {
  return printConfig({ [key]: value })
    .trimEnd()
    .split('\n');
}

function keyOf(key: string): string {
  return entry(key, {})[0].slice(0, -': {}'.length);
}
