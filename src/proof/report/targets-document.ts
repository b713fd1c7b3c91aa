import type { Evidence, PrometheusEvidence } from '../evidence';
import { idOf, type Manifest } from '../manifests/manifest';
import type { Selection } from '../operator/operation';
import type { Target } from '../prometheus/target';

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
  const prometheuses = evidence.prometheuses.map(prometheusEntry).sort(by(({ name, kind }) => [name, kind ?? '']));
  return { version: 1, prometheuses, unknowns: unknownsOf(evidence) };
}

function prometheusEntry({ operation, scraping }: PrometheusEvidence): PrometheusEntry {
  const { name, prometheus, configError, monitors, rules, jobs } = operation;
  const unknownPools = new Set(scraping.pools.filter((pool) => pool.unknown !== undefined).map(({ job }) => job));
  const unknownMonitors = new Set(
    jobs
      .filter(({ config }) => unknownPools.has(String(config.job_name)))
      .map(({ monitor }) => monitor && idOf(monitor)),
  );
  return {
    name,
    ...(prometheus.kind === 'PrometheusAgent' ? { kind: prometheus.kind } : {}),
    configError: configError ?? null,
    loadError: scraping.loadError ?? null,
    monitors: monitors.map((monitor) => stateEntry(monitor, unknownMonitors)).sort(byObject),
    rules: rules.map((rule) => stateEntry(rule)).sort(byObject),
    targets: scraping.pools
      .flatMap(({ targets }) => targets.map(targetEntry))
      .sort(by(({ scrapePool, url, labels }) => [scrapePool, url, JSON.stringify(labels)])),
  };
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
function unknownsOf({ prometheuses, index }: Evidence): TargetsDocument['unknowns'] {
  const needs = new Map<string, { object: string; needs: string }>();
  const add = (object: Manifest, what: string) =>
    needs.set(`${idOf(object)}\n${what}`, { object: idOf(object), needs: what });

  for (const { operation, scraping } of prometheuses) {
    for (const selection of [...operation.monitors, ...operation.rules]) {
      if (selection.state === 'unknown') add(selection.object, selection.needs ?? 'more of the cluster');
    }
    const monitors = new Map(operation.jobs.map(({ config, monitor }) => [String(config.job_name), monitor]));
    for (const { job, unknown } of scraping.pools) {
      if (unknown !== undefined) add(monitors.get(job) ?? operation.prometheus, unknown);
    }
  }
  if (prometheuses.length === 0) {
    for (const kind of ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig', 'PrometheusRule']) {
      for (const object of index.ofKind(kind)) add(object, 'the Prometheus object');
    }
  }
  return [...needs.values()].sort(by(({ object, needs }) => [object, needs]));
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
