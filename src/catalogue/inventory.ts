/** Series that an exporter has, and how we know. */
export interface Inventory {
  /** The programs that were asked: `redis_exporter v1.89.0 with redis-server 7.0.15`. */
  readonly live?: string;
  /** Set if what was asked is older than what the catalogue pins: alerts rely on nothing that only it names. */
  readonly older?: true;
  /** The upstream page or file that names them. */
  readonly documented?: string;
  /** Version of what is documented. */
  readonly version?: string;
  /** One series per line: `redis_commands_total{cmd} counter`. */
  readonly series: string;
}

/** A series, as Prometheus stores it. */
export interface Series {
  readonly name: string;
  readonly type: string;
  readonly labels: readonly string[];
}

const LINE = /^([a-zA-Z_:][\w:]*)(?:\{([\w, ]*)\})?(?: (counter|gauge|histogram|summary|untyped))?$/;

/** What Prometheus stores of each type, with the label that it adds. */
const PARTS: Readonly<Record<string, readonly (readonly [suffix: string, label?: string])[]>> = {
  histogram: [['_bucket', 'le'], ['_sum'], ['_count']],
  summary: [['', 'quantile'], ['_sum'], ['_count']],
};

/** The series of inventories by name; one that several name has the labels of all. */
export function seriesOf(inventories: readonly Inventory[]): ReadonlyMap<string, Series> {
  const known = new Map<string, Series>();
  for (const { series } of inventories) {
    for (const { name, type, labels } of series.trim().split('\n').flatMap(parse)) {
      known.set(name, { name, type, labels: [...new Set([...(known.get(name)?.labels ?? []), ...labels])] });
    }
  }
  return known;
}

function parse(line: string): Series[] {
  const [, family, braces = '', type = 'untyped'] = LINE.exec(line.trim()) ?? [];
  if (!family) throw new Error(`"${line}" is no series, write for example "redis_commands_total{cmd} counter"`);
  const labels = braces
    .split(',')
    .map((label) => label.trim())
    .filter(Boolean);
  const parts = PARTS[type] ?? [['']];
  return parts.map(([suffix, label]) => ({
    name: `${family}${suffix}`,
    type,
    labels: label ? [...labels, label] : labels,
  }));
}
