import type { Ours } from './ours';
import type { TruthPrometheus, TruthTarget } from './truth';

/** One thing that the proof says otherwise. */
export interface Disagreement {
  readonly what: 'configError' | 'loadError' | 'monitor' | 'rule' | 'targets' | 'missing' | 'crash';
  readonly where: string;
  readonly truth: unknown;
  readonly ours: unknown;
}

export interface Comparison {
  readonly disagreements: readonly Disagreement[];
  /** Pools that the proof does not dare to tell. */
  readonly unknown: number;
  readonly pools: number;
  readonly targets: number;
}

export function compare(truth: TruthPrometheus, { operation, scraping }: Ours, withOperator: boolean): Comparison {
  const disagreements: Disagreement[] = [];
  const differ = (what: Disagreement['what'], where: string, theirs: unknown, ours: unknown) => {
    if (JSON.stringify(theirs) !== JSON.stringify(ours)) disagreements.push({ what, where, truth: theirs, ours });
  };

  if (withOperator) {
    differ('configError', truth.name, truth.configError ?? null, operation.configError ?? null);
    for (const [what, theirs, ours] of [
      ['monitor', truth.monitors, operation.monitors],
      ['rule', truth.rules, operation.rules],
    ] as const) {
      const said = new Map(ours.map((x) => [`${x.object.kind}/${x.object.namespace}/${x.object.name}`, x]));
      for (const { kind, namespace, name, state, reason, message } of theirs) {
        const id = `${kind}/${namespace}/${name}`;
        const x = said.get(id);
        differ(
          what,
          id,
          [state, reason ?? null, withoutRemark(message) ?? null],
          x && [x.state, x.reason ?? null, x.message ?? null],
        );
      }
    }
  }
  differ('loadError', truth.name, truth.loadError ?? null, scraping.loadError ?? null);

  const unknown = scraping.pools.filter((pool) => pool.unknown !== undefined).map(({ job }) => job);
  const found = scraping.pools.flatMap(({ targets }) => targets);
  // A count that nobody can tell agrees with every count.
  const uncounted = new Set(found.filter(({ count }) => count === null).map(look));
  const told = (targets: readonly TruthTarget[]) =>
    targets
      .filter(({ scrapePool }) => !unknown.includes(scrapePool))
      .map((target) => `${look(target)} ${uncounted.has(look(target)) ? '?' : target.count}`)
      .sort();
  const [theirs, ours] = [told(truth.targets), told(found)];
  const only = (a: readonly string[], b: readonly string[]) => a.filter((x) => !b.includes(x));
  differ('targets', truth.name, only(theirs, ours), only(ours, theirs));
  return { disagreements, unknown: unknown.length, pools: scraping.pools.length, targets: theirs.length };
}

/**
 * The API server remarks that it evaluated no rules of an object whose shape is wrong (apiextensions-apiserver
 * pkg/registry/customresource/strategy.go, Validate): true, and nothing that anybody could mend. The proof leaves it out.
 */
export function withoutRemark(message: string | null | undefined): string | null | undefined {
  const remark =
    '<nil>: Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation, ';
  if (!message?.includes(remark)) return message;
  const rest = message.replace(remark, '');
  return /^\[(?:(?!, [\w.[\]]+: ).)*\]$/s.test(rest) ? rest.slice(1, -1) : rest;
}

function look({ scrapePool, url, labels }: TruthTarget): string {
  return JSON.stringify([scrapePool, url, Object.fromEntries(Object.entries(labels).sort())]);
}
