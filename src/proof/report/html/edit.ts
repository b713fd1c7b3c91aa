import { isObject, type Json, type JsonObject, type Manifest } from '../../manifests/manifest';
import { parseYaml } from '../../manifests/yaml';

/** One change of one field of an object. */
export interface Edit {
  readonly path: Path;
  /** Absent if the field is to be removed. */
  readonly value?: Json;
}

export type Path = readonly (string | number)[];

const path = String.raw`[A-Za-z][\w-]*(?:\.[A-Za-z_][\w-]*|\[(?:\d+|"(?:[^"\\]|\\.)*")\])*`;
const string = String.raw`"(?:[^"\\]|\\.)*"`;
const value = String.raw`${string}|\[(?:${string}(?:, )?)*\]|\{\}|-?\d+|true|false`;
const clause = new RegExp(
  [
    String.raw`(?:, | and )?(?:(?<inSelector>in spec\.selector )?set (?<set>${path}) to (?<value>${value})(?: or (?:more|newer))?`,
    `remove (?<remove>${path})`,
    `rename (?<from>${path}) to (?<to>${path})`,
    String.raw`add (?<element>\{.*\}|${string}) to (?<list>${path})(?=$)`,
    String.raw`add to (?<into>${path}): (?<added>\{.*\})(?=$))`,
  ].join('|'),
  'y',
);

/** The edits that a fix advises, where its words are an edit and not advice: `set spec.endpoints[0].port to "metrics"`. */
export function editsOf(fix: string, object: Manifest): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  clause.lastIndex = 0;
  while (clause.lastIndex < fix.length) {
    const groups = clause.exec(fix)?.groups;
    // Three dots stand for something that only the reader knows.
    if (!groups || fix.includes('...')) return undefined;
    edits.push(...editsIn(groups, object));
  }
  return edits;
}

function editsIn(groups: Readonly<Record<string, string | undefined>>, { body }: Manifest): Edit[] {
  const { inSelector, set, value, remove, from, to, list, element, into = list, added = element } = groups;
  if (set !== undefined) {
    const steps = inSelector ? ['spec', 'selector', 'matchLabels', ...stepsOf(set)] : stepsOf(set);
    return [{ path: steps, value: JSON.parse(value!) as Json }];
  }
  if (remove !== undefined) return [{ path: stepsOf(remove) }];
  if (into !== undefined) {
    const steps = stepsOf(into);
    const old = valueAt(body, steps);
    return [{ path: [...steps, Array.isArray(old) ? old.length : 0], value: parseYaml(added!) }];
  }
  const old = stepsOf(from!);
  return [{ path: old }, { path: stepsOf(to!), value: valueAt(body, old) ?? null }];
}

function stepsOf(text: string): Path {
  return [...text.matchAll(/([A-Za-z_][\w-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)].map(([, name, index, quoted]) =>
    name !== undefined ? name : index !== undefined ? Number(index) : (JSON.parse(quoted) as string),
  );
}

/** What an object holds at a path. */
export function valueAt(body: JsonObject, steps: Path): Json | undefined {
  let value: Json | undefined = body;
  for (const step of steps) {
    if (typeof step === 'number') value = Array.isArray(value) ? (value as readonly Json[])[step] : undefined;
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}
