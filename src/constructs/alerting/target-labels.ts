import type { ApiObject } from 'cdk8s';
import { applyRelabeling } from '../apply-relabeling';
import { Mistake } from '../mistakes';
import type { Relabeling } from '../relabeling';

/** PromQL matchers that tell the series of one monitor from all others. */
export interface Matchers {
  /** For what its targets expose. */
  readonly exposed: string;
  /** For what Prometheus itself makes of each target, like `up`. */
  readonly automatic: string;
}

/** What a monitor scrapes, as far as it decides the labels `job` and `namespace` of its series. */
export interface Monitored {
  readonly monitor: ApiObject;
  /** The Service in front of the targets, if there is one. */
  readonly service?: ApiObject;
  readonly namespace?: string;
  /** Whether the labels that a target sets itself win; then `namespace` is anybody's. */
  readonly honorLabels?: boolean;
  readonly relabelings?: readonly Relabeling[];
}

/**
 * The labels that all series of a monitor share, as PromQL matchers; as the app stands when asked.
 *
 * @throws Mistake if a relabelling makes them something that only a cluster knows
 * @see https://github.com/prometheus-operator/prometheus-operator/blob/v0.93.1/pkg/prometheus/promcfg.go generateServiceMonitorConfig and its like
 */
export function targetMatchers(monitored: Monitored): Matchers {
  const { namespace, honorLabels, relabelings = [] } = monitored;
  const labels = new Map([['job', jobOf(monitored)], ...(namespace ? [['namespace', namespace] as const] : [])]);
  for (const relabeling of relabelings) apply(relabeling, labels);
  const automatic = matchersOf(labels);
  if (honorLabels) labels.delete('namespace');
  return { exposed: matchersOf(labels), automatic };
}

function matchersOf(labels: ReadonlyMap<string, string>): string {
  return [...labels].map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(',');
}

function jobOf({ monitor, service }: Monitored): string {
  if (service) return service.name;
  const { namespace } = monitor.metadata;
  const name = namespace ? `${namespace}/${monitor.name}` : monitor.name;
  return monitor.kind === 'Probe' ? `probe/${name}` : name;
}

function apply(relabeling: Relabeling, labels: Map<string, string>): void {
  const { sourceLabels, targetLabel, action } = relabeling._toRule();
  const touches = targetLabel !== undefined && labels.has(targetLabel);
  if (touches && sourceLabels?.some((name) => !labels.has(name))) {
    throw new Mistake(
      `alerts and dashboards find their series by \`${targetLabel}\`, got a relabelling of it from ${sourceLabels.join(', ')}, which only ` +
        `a cluster knows; write to another label, or pass Alerts.none() and Dashboards.none()`,
    );
  }
  if (touches || action === 'labeldrop') applyRelabeling(relabeling, labels);
}
