import type { Difference } from './ledger';

/** What somebody says about one Prometheus: the proof, the truth program, or a running cluster. */
export interface Verdict {
  readonly name: string;
  readonly configError: string | null;
  readonly loadError: string | null;
  readonly monitors: readonly State[];
  readonly rules: readonly State[];
  readonly targets: readonly Target[];
}

export interface State {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly state: string;
  readonly reason?: string | null;
  readonly message?: string | null;
}

export interface Target {
  readonly scrapePool: string;
  readonly url: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Null when nobody can tell. */
  readonly count: number | null;
}

export interface Agreement {
  readonly equal: number;
  readonly differences: readonly Difference[];
}

/** Every monitor, every rule and every kind of target is one comparison; so are the two errors. */
export function agreement(expected: Verdict, found: Verdict): Agreement {
  const pairs = [
    [`${expected.name} configError`, expected.configError, found.configError],
    [`${expected.name} loadError`, expected.loadError, found.loadError],
    ...pairsOf(expected.monitors, found.monitors, stateKey, stateText),
    ...pairsOf(expected.rules, found.rules, stateKey, stateText),
    ...pairsOf(expected.targets, found.targets, targetKey, ({ count }) => count),
  ] as const;
  const differences = pairs
    .filter(([, a, b]) => JSON.stringify(a) !== JSON.stringify(b))
    .map(([what, a, b]) => ({ what, expected: a ?? 'nothing', found: b ?? 'nothing' }));
  return { equal: pairs.length - differences.length, differences };
}

function pairsOf<T>(
  expected: readonly T[],
  found: readonly T[],
  key: (item: T) => string,
  text: (item: T) => unknown,
): [string, unknown, unknown][] {
  const [a, b] = [expected, found].map((items) => new Map(items.map((item) => [key(item), text(item)])));
  // Null is what nobody can tell: it agrees with every number, and with none.
  const seen = (name: string) => (a.get(name) === null ? null : b.get(name));
  return [...new Set([...a.keys(), ...b.keys()])].sort().map((name) => [name, a.get(name), seen(name)]);
}

function stateKey({ kind, namespace, name }: State): string {
  return `${kind}/${namespace}/${name}`;
}

function stateText({ state, reason, message }: State): unknown {
  return [state, reason || null, message || null];
}

function targetKey({ scrapePool, url, labels }: Target): string {
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${scrapePool} ${url} {${sorted.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(', ')}}`;
}
