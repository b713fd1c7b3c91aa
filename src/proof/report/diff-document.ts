import type { Evidence } from '../evidence';
import { idOf } from '../manifests/manifest';
import type { ScrapePool } from '../prometheus/target';
import { inOrder, type TargetEntry, targetEntries } from './targets-document';

/** What `scrapecheck diff --format json` prints: targets and alerts gained and lost. */
export interface DiffDocument {
  readonly version: 1;
  readonly targets: Change<TargetChange>;
  readonly alerts: Change<AlertEntry>;
}

export interface Change<T> {
  readonly gained: readonly T[];
  readonly lost: readonly T[];
  /** How many are on both sides. */
  readonly kept: number;
}

export interface TargetChange extends TargetEntry {
  readonly prometheus: string;
}

export interface AlertEntry {
  readonly prometheus: string;
  /** The PrometheusRule. */
  readonly rule: string;
  readonly group: string;
  readonly alert: string;
  readonly expr: string;
}

export function diffDocument(before: Evidence, after: Evidence): DiffDocument {
  const pools = new Set(poolsOf(before));
  const same = new Set(poolsOf(after).filter((pool) => pools.has(pool)));
  const changed = change(targetsOf(before, same), targetsOf(after, same), targetKey);
  const kept = [...same].reduce((sum, { targets }) => sum + targets.length, changed.kept);
  return {
    version: 1,
    targets: { ...changed, kept },
    alerts: change(alertsOf(before), alertsOf(after), (alert) => JSON.stringify(alert)),
  };
}

function change<T>(before: readonly T[], after: readonly T[], keyOf: (value: T) => string): Change<T> {
  const [old, young] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const gained = after.filter((value) => !old.has(keyOf(value)));
  return { gained, lost: before.filter((value) => !young.has(keyOf(value))), kept: after.length - gained.length };
}

function poolsOf({ prometheuses }: Evidence): readonly ScrapePool[] {
  return prometheuses.flatMap(({ scraping }) => scraping.pools);
}

function targetsOf(evidence: Evidence, except: ReadonlySet<ScrapePool>): TargetChange[] {
  return inOrder(evidence).flatMap(({ operation: { name }, scraping }) =>
    targetEntries(scraping.pools.filter((pool) => !except.has(pool))).map((target) => ({
      prometheus: name,
      ...target,
    })),
  );
}

function targetKey({ prometheus, scrapePool, url, labels, count }: TargetChange): string {
  return JSON.stringify([prometheus, scrapePool, url, labels, count]);
}

interface Group {
  readonly name: string;
  readonly rules?: readonly { readonly alert?: string; readonly expr?: string | number }[];
}

function alertsOf({ prometheuses }: Evidence): AlertEntry[] {
  return prometheuses.flatMap(({ operation }) =>
    operation.rules
      .filter(({ state }) => state === 'selected')
      .flatMap(({ object }) => {
        const { groups = [] } = object.body.spec as { groups?: readonly Group[] };
        return groups.flatMap(({ name, rules = [] }) =>
          rules
            .filter(({ alert }) => alert)
            .map(({ alert, expr }) => ({
              prometheus: operation.name,
              rule: idOf(object),
              group: name,
              alert: String(alert),
              expr: String(expr ?? ''),
            })),
        );
      }),
  );
}
