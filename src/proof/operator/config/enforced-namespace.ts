import type { Manifest } from '../../manifests/manifest';
import type { RelabelConfig } from '../validation/relabeling';
import type { Generator } from './generator';
import type { ExcludedObject } from './spec/prometheus';

/**
 * The user's relabelings, and last of all the one that sets the namespace label, so that nothing gets around it:
 * prometheus-operator pkg/namespacelabeler/labeler.go, GetRelabelingConfigs.
 */
export function withEnforcedNamespace(
  { spec }: Generator,
  monitor: Manifest,
  relabelings: readonly RelabelConfig[] = [],
): readonly RelabelConfig[] {
  const label = spec.enforcedNamespaceLabel;
  if (!label || isExcluded(monitor, spec.excludedFromEnforcement)) return relabelings;
  return [...relabelings, { targetLabel: label, replacement: monitor.namespace }];
}

/** A reference without a name excludes the whole namespace: labeler.go, IsExcluded. */
function isExcluded(monitor: Manifest, excluded: readonly ExcludedObject[] = []): boolean {
  return excluded.some(
    ({ resource, namespace, name }) =>
      resource === `${monitor.kind.toLowerCase()}s` &&
      namespace === monitor.namespace &&
      (!name || name === monitor.name),
  );
}
