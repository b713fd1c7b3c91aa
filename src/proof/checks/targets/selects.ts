import type { Pod, Served } from '../../cluster/cluster';
import { objectOf } from '../../cluster/fields';
import { type LabelSelector, matchesLabels } from '../../cluster/label-selector';
import type { Manifest } from '../../manifests/manifest';
import { selectorRelabelings } from '../../operator/config/selector-relabelings';
import { addObjectLabels } from '../../prometheus/discovery/meta-labels';
import { relabel } from '../../prometheus/relabel';
import { relabelRule } from '../../prometheus/relabel-rule';

type Labelled = Pick<Manifest | Served | Pod, 'name' | 'labels' | 'annotations'>;

/** The selector of a monitor: of Services, pods or Ingresses. */
export function selectorOf(monitor: Manifest): LabelSelector {
  const spec = objectOf(monitor.body.spec);
  const selector = monitor.kind === 'Probe' ? objectOf(objectOf(spec.targets).ingress).selector : spec.selector;
  return objectOf(selector) as LabelSelector;
}

/** Whether the selector of a monitor asks for a label; any other takes almost whatever lies in its namespaces. */
export function isPicky(monitor: Manifest): boolean {
  const { matchLabels = {}, matchExpressions = [] } = selectorOf(monitor);
  return (
    Object.keys(matchLabels).length > 0 ||
    matchExpressions.some(({ operator }) => operator === 'In' || operator === 'Exists')
  );
}

/**
 * What `spec.selector` of a monitor takes: by relabelling, where values are regular expressions and keys are sanitised, or,
 * with `selectorMechanism: RoleSelector`, as Kubernetes itself compares labels.
 */
export function selects(
  monitor: Manifest,
  resource: 'service' | 'pod' | 'ingress',
  selector = selectorOf(monitor),
): (object: Labelled) => boolean {
  if (objectOf(monitor.body.spec).selectorMechanism === 'RoleSelector') {
    return ({ labels }) => matchesLabels(selector, labels);
  }
  const rules = selectorRelabelings(resource, selector).map((rule) => relabelRule(rule, 'utf8'));
  return (object) => {
    const labels = new Map<string, string>();
    addObjectLabels(labels, resource, object);
    return relabel(labels, rules);
  };
}
