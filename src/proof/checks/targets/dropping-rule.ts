import type { Cluster } from '../../cluster/cluster';
import { objectOf, objectsOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import { relabelConfigs } from '../../operator/config/relabeling';
import type { Operation, ScrapeJob } from '../../operator/operation';
import type { RelabelConfig } from '../../operator/validation/relabeling';
import { discoveryIn } from '../../prometheus/discovery/discover';
import { relabel } from '../../prometheus/relabel';
import { relabelRule } from '../../prometheus/relabel-rule';
import type { DroppingRule } from './broken';

/** The last rule that drops targets, as it is the one that the most promising target meets. */
export function droppingRule({ prometheus }: Operation, job: ScrapeJob, cluster: Cluster): DroppingRule | undefined {
  const written = objectsOf(job.config.relabel_configs);
  const rules = written.map((config) => relabelRule(config, 'utf8'));
  const { groups } = discoveryIn(cluster, prometheus.namespace)(job.config, []);

  let last = -1;
  let saw = '';
  for (const group of groups) {
    for (const target of group.targets) {
      const labels = new Map(group.labels);
      for (const set of target.labels) for (const [name, value] of set) labels.set(name, value);
      for (const [name, value] of [
        ['job', String(job.config.job_name)],
        ['__scheme__', 'http'],
        ['__metrics_path__', '/metrics'],
      ]) {
        if (!labels.has(name)) labels.set(name, value);
      }
      const n = rules.findIndex((rule) => {
        const before = rule.sourceLabels.map((name) => labels.get(name) ?? '').join(rule.separator);
        const stays = relabel(labels, [rule]);
        if (!stays && rules.indexOf(rule) > last) saw = before;
        return !stays;
      });
      last = Math.max(last, n);
    }
  }
  if (last < 0) return undefined;
  return {
    path: job.monitor && pathOf(job.monitor, job.endpoint, written[last]),
    text: JSON.stringify(written[last]),
    saw,
  };
}

/** Where a rule of the generated configuration was written, if a person wrote it. */
function pathOf(monitor: Manifest, endpoint: number | undefined, rule: unknown): string | undefined {
  const spec = objectOf(monitor.body.spec);
  const places = [
    ...['endpoints', 'podMetricsEndpoints'].map(
      (field) =>
        [`spec.${field}[${endpoint}].relabelings`, objectsOf(spec[field])[endpoint ?? 0]?.relabelings] as const,
    ),
    ['spec.relabelings', spec.relabelings] as const,
    ['spec.targets.ingress.relabelingConfigs', objectOf(objectOf(spec.targets).ingress).relabelingConfigs] as const,
    [
      'spec.targets.staticConfig.relabelingConfigs',
      objectOf(objectOf(spec.targets).staticConfig).relabelingConfigs,
    ] as const,
  ];
  for (const [path, relabelings] of places) {
    const n = relabelConfigs(objectsOf(relabelings) as readonly RelabelConfig[]).findIndex(
      (config) => JSON.stringify(config) === JSON.stringify(rule),
    );
    if (n >= 0) return `${path}[${n}]`;
  }
  return undefined;
}
