import type {
  PrometheusEntry,
  StateEntry,
  TargetEntry,
  TargetsDocument,
} from '../../../src/proof/report/targets-document';

/** What the truth program prints for one case, as far as it is compared. */
export interface RealAnswer {
  readonly case: string;
  readonly error?: string;
  readonly pruned?: readonly PrunedObject[];
  readonly prometheuses: readonly (Omit<PrometheusEntry, 'monitors' | 'rules' | 'targets'> & {
    readonly monitors: readonly Partial<StateEntry>[];
    readonly rules: readonly Partial<StateEntry>[];
    readonly targets: readonly Omit<TargetEntry, 'from'>[];
  })[];
}

/** An object of which the API server dropped fields. */
export interface PrunedObject {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly fields: readonly string[];
}

/** What the API server drops, and states, errors and targets under each Prometheus; in one order and with no field left out. */
export interface Answer {
  readonly pruned: readonly string[];
  readonly prometheuses: readonly unknown[];
}

export function answerOf(
  { prometheuses }: Pick<RealAnswer | TargetsDocument, 'prometheuses'>,
  pruned: readonly PrunedObject[],
): Answer {
  return {
    pruned: pruned.map(({ kind, namespace = '', name, fields }) => [kind, namespace, name, ...fields].join(' ')).sort(),
    prometheuses: prometheuses.map(prometheusOf),
  };
}

type Prometheus = (RealAnswer | TargetsDocument)['prometheuses'][number];

function prometheusOf({ name, kind, configError, loadError, monitors, rules, targets }: Prometheus) {
  return {
    name,
    kind: kind ?? 'Prometheus',
    configError,
    loadError,
    monitors: monitors.map(state),
    rules: rules.map(state),
    targets: targets
      .map(({ scrapePool, url, labels, count }) => JSON.stringify([scrapePool, url, sorted(labels), count]))
      .sort(),
  };
}

function state(entry: Partial<StateEntry>): string {
  return [entry.kind, entry.namespace, entry.name, entry.state, entry.reason ?? '', entry.message ?? '']
    .join(' ')
    .trim();
}

function sorted(labels: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  return Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
}
