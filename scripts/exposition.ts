/** A metric on a metrics page. */
export interface Family {
  readonly name: string;
  readonly type: string;
  readonly labels: readonly string[];
}

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? \S+(?: \S+)?$/;
const SUFFIXES = /_(bucket|sum|count|total|created|info)$/;

/** What client libraries say about themselves. */
const ABOUT_THE_PROGRAM = /^(go|promhttp|python|jvm_buffer)_/;

/** The metrics of a page in the text format of Prometheus or OpenMetrics. */
export function familiesOf(page: string): Family[] {
  const types = new Map<string, string>();
  const labels = new Map<string, Set<string>>();
  for (const line of page.split('\n')) {
    const [, family, type] = /^# TYPE (\S+) (\S+)/.exec(line) ?? [];
    if (family) types.set(family, type);
    const [, name, braces = ''] = SAMPLE.exec(line) ?? [];
    if (!name) continue;
    const of = familyOf(name, types);
    const known = labels.get(of) ?? new Set();
    for (const [, label] of braces.matchAll(/(\w+)="(?:[^"\\]|\\.)*"/g)) known.add(label);
    labels.set(of, known);
  }
  return [...labels].map(([name, of]) => ({ name, type: typeOf(name, types), labels: withoutParts(name, of, types) }));
}

/** Lines of an inventory: sorted, each metric once. */
export function inventoryLines(families: readonly Family[]): string[] {
  const merged = new Map<string, Family>();
  for (const family of families) {
    const labels = [...new Set([...(merged.get(family.name)?.labels ?? []), ...family.labels])];
    merged.set(family.name, { ...family, labels });
  }
  return [...merged.values()]
    .filter(({ name }) => !ABOUT_THE_PROGRAM.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, type, labels }) => `${name}${labels.length > 0 ? `{${[...labels].sort().join(',')}}` : ''} ${type}`);
}

/** The family of `x_bucket` is `x` if that is a histogram; OpenMetrics also types `x_total` as `x`, whose name stays. */
function familyOf(name: string, types: ReadonlyMap<string, string>): string {
  const stem = name.replace(SUFFIXES, '');
  return ['histogram', 'summary'].includes(types.get(stem) ?? '') ? stem : name;
}

function typeOf(name: string, types: ReadonlyMap<string, string>): string {
  const type = types.get(name) ?? types.get(name.replace(SUFFIXES, '')) ?? 'untyped';
  return ['counter', 'gauge', 'histogram', 'summary'].includes(type) ? type : 'untyped';
}

function withoutParts(name: string, labels: ReadonlySet<string>, types: ReadonlyMap<string, string>): string[] {
  const added = { histogram: 'le', summary: 'quantile' }[types.get(name) ?? ''];
  return [...labels].filter((label) => label !== added);
}
