import type { Relabeling } from './relabeling';

/** Does to labels what a rule does, and tells whether it keeps them. The proof's code is loaded when there is a rule. */
export function applyRelabeling(relabeling: Relabeling, labels: Map<string, string>): boolean {
  const { relabel } = require('../proof/prometheus/relabel') as typeof import('../proof/prometheus/relabel');
  const { relabelRule } =
    require('../proof/prometheus/relabel-rule') as typeof import('../proof/prometheus/relabel-rule');
  const { sourceLabels, targetLabel, ...same } = relabeling._toRule();
  return relabel(labels, [relabelRule({ ...same, source_labels: sourceLabels, target_label: targetLabel }, 'utf8')]);
}
