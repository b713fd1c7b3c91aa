import type { Cluster } from '../cluster/cluster';
import { objectOf, objectsOf } from '../cluster/fields';
import type { JsonObject } from '../manifests/manifest';
import { namespaceLabel } from './discovery/meta-labels';
import type { TargetGroup } from './discovery/target-group';
import { labelIn } from './label-set';
import type { RelabelRule } from './relabel-rule';

/**
 * The objects whose labels relabelling asks for although the manifests do not tell them: which node a pod runs on is the
 * scheduler's choice, and a Namespace may be made elsewhere.
 */
export function unseenObjects(
  config: JsonObject,
  rules: readonly RelabelRule[],
  groups: readonly TargetGroup[],
  { index }: Cluster,
): string | undefined {
  const discoveries = objectsOf(config.kubernetes_sd_configs);
  const attaches = (what: string) => discoveries.some((sd) => objectOf(sd.attach_metadata)[what] === true);
  const hasNodes = attaches('node') || discoveries.some(({ role }) => role === 'node');
  if (hasNodes && rules.some((rule) => reads(rule, 'node'))) return 'the labels of the nodes';
  if (!attaches('namespace') || !rules.some((rule) => reads(rule, 'namespace'))) return undefined;
  const unseen = groups
    .map(({ meta = [] }) => labelIn(meta, namespaceLabel))
    .find((namespace) => namespace !== undefined && !index.namespaces.get(namespace)?.manifest);
  return unseen === undefined ? undefined : `the Namespace ${unseen}`;
}

function reads({ action, sourceLabels, targetLabel, regex, pattern }: RelabelRule, resource: string): boolean {
  const labels = new RegExp(`^__meta_kubernetes_${resource}_(?:label|annotation)(?:present)?_`);
  if (action === 'labelmap') {
    return regex?.includes(`_${resource}_`) || pattern.test(`__meta_kubernetes_${resource}_label_x`);
  }
  return [...sourceLabels, ...(action === 'keepequal' || action === 'dropequal' ? [targetLabel] : [])].some((name) =>
    labels.test(name),
  );
}
