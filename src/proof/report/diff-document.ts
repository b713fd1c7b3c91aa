import type { Evidence } from '../evidence';
import { idOf } from '../manifests/manifest';
import { type TargetEntry, targetsDocument } from './targets-document';

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
  return {
    version: 1,
    targets: change(targetsOf(before), targetsOf(after), ({ prometheus, scrapePool, url, labels, count }) =>
      JSON.stringify([prometheus, scrapePool, url, labels, count]),
    ),
    alerts: change(alertsOf(before), alertsOf(after), (alert) => JSON.stringify(alert)),
  };
}

function change<T>(before: readonly T[], after: readonly T[], keyOf: (value: T) => string): Change<T> {
  const [old, young] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const gained = after.filter((value) => !old.has(keyOf(value)));
  return { gained, lost: before.filter((value) => !young.has(keyOf(value))), kept: after.length - gained.length };
}

function targetsOf(evidence: Evidence): TargetChange[] {
  return targetsDocument(evidence).prometheuses.flatMap(({ name, targets }) =>
    targets.map((target) => ({ prometheus: name, ...target })),
  );
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
