import type { Manifest } from '../../manifests/manifest';
import type { Inquiry } from '../inquiry';

/** Why the operator rejects a monitor, in the kinds of mistakes that people make. */
export type Mistake =
  | 'secret-missing'
  | 'secret-key-missing'
  | 'timeout'
  | 'scrape-class'
  | 'auth'
  | 'relabeling'
  | 'tls'
  | 'file-access'
  | 'proxy'
  | 'selector'
  | 'prober-url'
  | 'probe-targets'
  | 'version'
  | 'other';

/** The operator's words for each mistake; the first that fits counts. */
const words: readonly (readonly [RegExp, Mistake])[] = [
  [/unable to get (?:secret|configmap) "[^"]*": \w+ "[^"]*" not found/, 'secret-missing'],
  [/key "[^"]*" in (?:secret|configmap) "[^"]*" not found/, 'secret-key-missing'],
  [/scrapeTimeout "[^"]*" greater than scrapeInterval/, 'timeout'],
  [/^scrapeClassName: /, 'scrape-class'],
  [/accesses file system via/, 'file-access'],
  [/only supported (?:for|from|in) Prometheus/, 'version'],
  [/cannot be configured at the same time|at most one of|Authorization type cannot be set to "basic"/, 'auth'],
  [/[rR]elabelConfigs: \[/, 'relabeling'],
  [
    /is not a valid label selector operator|failed to parse label selector|^(?:key|values\[\d+\]\[[^\]]*\]): Invalid value/,
    'selector',
  ],
  [/url specified in proberSpec is invalid/, 'prober-url'],
  [/at least one of \.spec\.targets/, 'probe-targets'],
  [/proxy/i, 'proxy'],
  [/tlsConfig: /, 'tls'],
];

export interface Rejection {
  readonly mistake: Mistake;
  /** The operator's own words. */
  readonly message: string;
  /** The Prometheus under which the monitor is rejected. */
  readonly prometheus: Manifest;
}

/** The monitors that the operator of some Prometheus rejects, or of which nobody knows whether it does. */
export function doubtfulMonitors(inquiry: Inquiry): ReadonlySet<Manifest> {
  return inquiry.once(doubtful);
}

function doubtful({ prometheuses }: Inquiry): ReadonlySet<Manifest> {
  const found = new Set<Manifest>();
  for (const { operation } of prometheuses) {
    for (const { object, state } of operation.monitors)
      if (state === 'rejected' || state === 'unknown') found.add(object);
  }
  return found;
}

/** Every different reason for which some Prometheus' operator rejects a monitor. */
export function rejectionsOf(monitor: Manifest, mistake: Mistake, inquiry: Inquiry): readonly Rejection[] {
  const seen = new Map<string, Rejection>();
  for (const { selection, prometheus } of inquiry.verdicts(monitor)) {
    if (selection.state !== 'rejected') continue;
    const message = selection.message ?? '';
    const found = words.find(([pattern]) => pattern.test(message))?.[1] ?? 'other';
    if (found === mistake) seen.set(message, { mistake, message, prometheus: prometheus.operation.prometheus });
  }
  return [...seen.values()];
}

/** Where in the monitor the operator's message points: `spec.endpoints[0]`, `spec` if it does not say. */
export function placeOf(monitor: Manifest, message: string): string {
  const index = /^endpoints?\[(\d+)\]: /.exec(message)?.[1];
  if (index === undefined) return 'spec';
  return `spec.${monitor.kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints'}[${index}]`;
}
