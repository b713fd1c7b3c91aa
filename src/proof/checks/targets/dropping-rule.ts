import type { Pod } from '../../cluster/cluster';
import { objectsOf } from '../../cluster/fields';
import type { Operation, ScrapeJob } from '../../operator/operation';
import { discoveryIn } from '../../prometheus/discovery/discover';
import { requirementsOf } from '../../prometheus/discovery/preselect';
import type { LabelBuilder } from '../../prometheus/label-builder';
import { relabelBuilder } from '../../prometheus/relabel';
import { type RelabelRule, relabelRule } from '../../prometheus/relabel-rule';
import { discoveredLabels } from '../../prometheus/targets';
import type { Inquiry } from '../inquiry';
import type { DroppingRule } from './broken';
import { placeOfRule } from './rule-place';

export interface Dropping {
  /** The pods behind the targets that come furthest. */
  readonly pods: readonly Pod[];
  readonly rule?: DroppingRule;
}

/** Sends the targets of a job through its rules one by one; the rule that counts is the last one that drops any. */
export function dropping({ prometheus }: Operation, job: ScrapeJob, inquiry: Inquiry): Dropping {
  const written = objectsOf(job.config.relabel_configs);
  const rules = written.map((config) => relabelRule(config, 'utf8'));
  const labels = new Map([
    ['job', String(job.config.job_name)],
    ['__scheme__', String(job.config.scheme ?? 'http')],
    ['__metrics_path__', String(job.config.metrics_path ?? '/metrics')],
  ]);
  const { groups } = inquiry.once(discoveries)(prometheus.namespace)(job.config, requirementsOf(rules));
  const fates = groups.flatMap((group) =>
    group.targets.map((target) => ({ pod: target.pod, ...fateOf(discoveredLabels(target, group, { labels }), rules) })),
  );

  const last = Math.max(-1, ...fates.map(({ by }) => by));
  const furthest = fates.filter(({ by }) => by === last);
  const pods = [...new Set(furthest.flatMap(({ pod }) => pod ?? []))];
  if (last < 0) return { pods };
  const place = job.monitor && placeOfRule(job.monitor, job.endpoint, written[last]);
  return { pods, rule: { path: place, text: JSON.stringify(written[last]), saw: furthest[0].saw } };
}

/** Which rule drops a target, and what that rule looked at. */
function fateOf(labels: LabelBuilder, rules: readonly RelabelRule[]): { readonly by: number; readonly saw: string } {
  for (const [by, rule] of rules.entries()) {
    const saw = rule.sourceLabels.map((name) => labels.get(name)).join(rule.separator);
    if (!relabelBuilder(labels, [rule])) return { by, saw };
  }
  return { by: -1, saw: '' };
}

function discoveries({ cluster }: Inquiry) {
  const known = new Map<string, ReturnType<typeof discoveryIn>>();
  return (namespace: string) => {
    const discovery = known.get(namespace) ?? discoveryIn(cluster, namespace);
    known.set(namespace, discovery);
    return discovery;
  };
}
