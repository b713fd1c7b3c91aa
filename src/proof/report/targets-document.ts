import { type Inquiry, inquire } from '../checks/inquiry';
import type { Evidence, PrometheusEvidence } from '../evidence';
import { idOf } from '../manifests/manifest';
import type { Selection } from '../operator/operation';
import type { ScrapePool, Target } from '../prometheus/target';
import { doubtsOf } from './doubts';

/** What `scrapecheck targets --format json` prints: stable, so that other programs can build on it. */
export interface TargetsDocument {
  readonly version: 1;
  readonly prometheuses: readonly PrometheusEntry[];
  readonly unknowns: readonly { readonly object: string; readonly needs: string }[];
}

export interface PrometheusEntry {
  readonly name: string;
  /** Only for agents. */
  readonly kind?: string;
  readonly configError: string | null;
  readonly loadError: string | null;
  readonly monitors: readonly StateEntry[];
  readonly rules: readonly StateEntry[];
  readonly targets: readonly TargetEntry[];
}

export interface StateEntry {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly state: Selection['state'];
  readonly reason: string | null;
  readonly message: string | null;
  readonly targetsUnknown?: true;
}

export interface TargetEntry {
  readonly scrapePool: string;
  readonly url: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly count: number | null;
  readonly from: { readonly monitor?: string; readonly service?: string; readonly workload?: string };
}

export function targetsDocument(evidence: Evidence): TargetsDocument {
  const inquiry = inquire(evidence);
  const prometheuses = inOrder(evidence).map((prometheus) => prometheusEntry(prometheus, inquiry));
  return { version: 1, prometheuses, unknowns: unknownsOf(inquiry) };
}

function prometheusEntry(evidence: PrometheusEvidence, inquiry: Inquiry): PrometheusEntry {
  const { operation, scraping } = evidence;
  const { name, prometheus, configError, monitors, rules } = operation;
  const doubts = [...doubtsOf(evidence, inquiry)].filter(({ targets }) => targets);
  const unknownMonitors = new Set(doubts.map(({ object }) => idOf(object)));
  return {
    name,
    ...(prometheus.kind === 'PrometheusAgent' ? { kind: prometheus.kind } : {}),
    configError: configError ?? null,
    loadError: scraping.loadError ?? null,
    monitors: monitors.map((monitor) => stateEntry(monitor, unknownMonitors)).sort(byObject),
    rules: rules.map((rule) => stateEntry(rule)).sort(byObject),
    targets: targetEntries(scraping.pools),
  };
}

/** The Prometheus objects in the order in which documents list them. */
export function inOrder({ prometheuses }: Evidence): readonly PrometheusEvidence[] {
  const kindOf = ({ operation: { prometheus } }: PrometheusEvidence) => prometheus.kind;
  return [...prometheuses].sort(by((evidence) => [evidence.operation.name, kindOf(evidence)]));
}

/** The targets of some pools, likewise. */
export function targetEntries(pools: readonly ScrapePool[]): readonly TargetEntry[] {
  return pools
    .flatMap(({ targets }) => targets.map(targetEntry))
    .sort(by(({ scrapePool, url, labels }) => [scrapePool, url, JSON.stringify(labels)]));
}

function stateEntry({ object, state, reason, message }: Selection, targetsUnknown?: ReadonlySet<unknown>): StateEntry {
  const { kind, namespace, name } = object;
  return {
    kind,
    namespace,
    name,
    state,
    reason: reason ?? null,
    message: message ?? null,
    ...(targetsUnknown?.has(idOf(object)) ? { targetsUnknown: true } : {}),
  };
}

function targetEntry({ scrapePool, url, labels, count, from }: Target): TargetEntry {
  return {
    scrapePool,
    url,
    labels: Object.fromEntries(Object.entries(labels).sort(([a], [b]) => compare(a, b))),
    count,
    from: {
      ...(from.monitor && { monitor: idOf(from.monitor) }),
      ...(from.service && { service: `${from.service.namespace}/${from.service.name}` }),
      ...(from.workload && { workload: idOf(from.workload) }),
    },
  };
}

/** What is missing to tell, by object; each once, however many Prometheus objects wait for it. */
function unknownsOf(inquiry: Inquiry): TargetsDocument['unknowns'] {
  const { prometheuses, index } = inquiry;
  const doubts = prometheuses.flatMap((prometheus) => [...doubtsOf(prometheus, inquiry)]);
  const orphans =
    prometheuses.length > 0
      ? []
      : ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig', 'PrometheusRule'].flatMap((kind) =>
          index.ofKind(kind),
        );
  const all = [...doubts, ...orphans.map((object) => ({ object, needs: 'the Prometheus object' }))];
  const unknowns = new Map(
    all.map(({ object, needs }) => [`${idOf(object)}\n${needs}`, { object: idOf(object), needs }]),
  );
  return [...unknowns.values()].sort(by(({ object, needs }) => [object, needs]));
}

const byObject = by(({ kind, namespace, name }: StateEntry) => [kind, namespace, name]);

function by<T>(keys: (value: T) => readonly string[]): (a: T, b: T) => number {
  return (a, b) => {
    const [x, y] = [keys(a), keys(b)];
    for (let n = 0; n < x.length; n++) if (x[n] !== y[n]) return compare(x[n], y[n]);
    return 0;
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
