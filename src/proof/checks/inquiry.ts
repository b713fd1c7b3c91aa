import type { Evidence, PrometheusEvidence } from '../evidence';
import type { Manifest } from '../manifests/manifest';
import type { ScrapeJob, Selection } from '../operator/operation';
import type { ScrapePool } from '../prometheus/target';
import type { Finding } from './finding';

/** What one Prometheus makes of one monitor or rule. */
export interface Verdict {
  readonly prometheus: PrometheusEvidence;
  readonly selection: Selection;
}

/** One scrape pool of a monitor and the job it comes from. */
export interface Pooled {
  readonly prometheus: PrometheusEvidence;
  readonly job: ScrapeJob;
  readonly pool: ScrapePool;
}

/** The evidence, arranged so that a check finds what it asks for in one step. */
export interface Inquiry extends Evidence {
  /** What every Prometheus of the input makes of a monitor or rule. */
  verdicts(object: Manifest): readonly Verdict[];
  /** The pools of a monitor under every Prometheus that takes it, or under the assumed one if none does. */
  pools(monitor: Manifest): readonly Pooled[];
  /** A value computed once per inquiry. */
  once<T>(compute: (inquiry: Inquiry) => T): T;
  /** A value computed once per object. */
  about<T>(object: Manifest, compute: (object: Manifest, inquiry: Inquiry) => T): T;
  /** What the checks of smaller codes found. */
  earlier(): Iterable<Finding>;
}

export function inquire(evidence: Evidence, earlier: () => Iterable<Finding> = () => []): Inquiry {
  const computed = new Map<unknown, unknown>();
  const computedAbout = new Map<unknown, Map<Manifest, unknown>>();
  const { assumed } = evidence;
  const inquiry: Inquiry = {
    ...evidence,
    assumed: () => inquiry.once(assumed),
    earlier,
    verdicts: (object) => inquiry.once(verdictsByObject).get(object) ?? [],
    pools: (monitor) => inquiry.once(poolsByMonitor).get(monitor) ?? [],
    once<T>(compute: (inquiry: Inquiry) => T): T {
      if (!computed.has(compute)) computed.set(compute, compute(inquiry));
      return computed.get(compute) as T;
    },
    about<T>(object: Manifest, compute: (object: Manifest, inquiry: Inquiry) => T): T {
      const known = computedAbout.get(compute) ?? new Map<Manifest, unknown>();
      computedAbout.set(compute, known);
      if (!known.has(object)) known.set(object, compute(object, inquiry));
      return known.get(object) as T;
    },
  };
  return inquiry;
}

function verdictsByObject({ prometheuses }: Inquiry): ReadonlyMap<Manifest, readonly Verdict[]> {
  const verdicts = new Map<Manifest, Verdict[]>();
  for (const prometheus of prometheuses) {
    for (const selection of [...prometheus.operation.monitors, ...prometheus.operation.rules]) {
      push(verdicts, selection.object, { prometheus, selection });
    }
  }
  return verdicts;
}

/** The pools of every monitor that has some. */
export function poolsByMonitor({ prometheuses, assumed }: Inquiry): ReadonlyMap<Manifest, readonly Pooled[]> {
  const pools = new Map<Manifest, Pooled[]>();
  const substitute = assumed();
  for (const prometheus of substitute ? [...prometheuses, substitute] : prometheuses) {
    const byJob = new Map(prometheus.scraping.pools.map((pool) => [pool.job, pool]));
    for (const job of prometheus.operation.jobs) {
      const pool = byJob.get(String(job.config.job_name));
      if (job.monitor && pool) push(pools, job.monitor, { prometheus, job, pool });
    }
  }
  return pools;
}

/** The monitors that have a pool of some sort. */
export function monitorsWith(inquiry: Inquiry, isSuch: (pooled: Pooled) => boolean): ReadonlySet<Manifest> {
  const found = new Set<Manifest>();
  for (const [monitor, pools] of inquiry.once(poolsByMonitor)) if (pools.some(isSuch)) found.add(monitor);
  return found;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
