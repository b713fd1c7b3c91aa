import type { Manifest } from '../../manifests/manifest';
import type { ObjectIndex } from '../cluster';
import { containerFlags } from '../container-flags';
import { objectOf, textOf, textsOf } from '../fields';

/** A Canary whose target Flagger takes over. */
export interface CanaryRelease {
  readonly canary: Manifest;
  readonly target: Manifest;
  /** The label that tells primary and canary pods apart, and its value on the canary pods. */
  readonly label: string;
  readonly value: string;
}

const defaultSelectorLabels = 'app,name,app.kubernetes.io/name';

/**
 * flagger pkg/canary/deployment_controller.go and daemonset_controller.go, getSelectorLabel: the first of Flagger's
 * selector labels among the target's `matchLabels` decides; a target with none of them is refused and left alone.
 */
export function canaryReleases(index: ObjectIndex): readonly CanaryRelease[] {
  const canaries = index.ofKind('Canary');
  if (canaries.length === 0) return [];
  const flags = containerFlags(index.ofKind('Deployment'), 'selector-labels');
  const labels = (flags.get('selector-labels') || defaultSelectorLabels).split(',');

  return canaries.flatMap((canary) => {
    const { kind, name } = objectOf(objectOf(canary.body.spec).targetRef);
    if (kind !== 'Deployment' && kind !== 'DaemonSet') return [];
    const target = index.get(kind, canary.namespace, textOf(name));
    const matchLabels = textsOf(objectOf(objectOf(target?.body.spec).selector).matchLabels);
    const label = labels.find((candidate) => Object.hasOwn(matchLabels, candidate));
    return target && label !== undefined ? [{ canary, target, label, value: matchLabels[label] }] : [];
  });
}
