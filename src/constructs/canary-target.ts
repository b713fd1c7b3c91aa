import { rememberCanary } from './alerting/scale-to-zero';
import { Mistake } from './mistakes';
import { bodyOf, type ManifestBody } from './rendered-object';
import type { Workload } from './workload';

/** The labels by which Flagger tells canary pods from primary pods, in its order (flagger cmd/flagger/main.go, -selector-labels). */
export const FLAGGER_SELECTOR_LABELS = ['app', 'name', 'app.kubernetes.io/name'] as const;

/** What the `targetRef` of a Canary names, as Flagger sees it. */
export interface CanaryTarget {
  readonly name: string;
  readonly namespace?: string;
  /** The label that is `<value>` on canary pods and `<value>-primary` on primary pods. */
  readonly label: string;
  readonly value: string;
  /** The manifest, if the app has it. */
  readonly workload?: Workload;
}

/** @throws Mistake if Flagger refuses the workload */
export function canaryTarget(workload: Workload, selectorLabels: readonly string[]): CanaryTarget {
  const { kind } = workload.object;
  if (kind !== 'Deployment' && kind !== 'DaemonSet') {
    // flagger pkg/canary/factory.go, Controller: any other kind is looked up as a Deployment, which is not there.
    throw new Mistake(`Flagger rolls out a Deployment or a DaemonSet, got ${workload.title}; pass one of these`);
  }
  const { selector, updateStrategy } = bodyOf(workload.object).spec ?? {};
  requireRollingUpdate(workload, updateStrategy);

  // flagger pkg/canary/deployment_controller.go, getSelectorLabel: the labels of the pods do not count.
  const matchLabels: Record<string, string> = selector?.matchLabels ?? {};
  const label = selectorLabels.find((candidate) => candidate in matchLabels);
  if (!label) throw new Mistake(missingLabel(workload, Object.keys(matchLabels), selectorLabels));
  rememberCanary(workload.object);
  return { name: workload.name, namespace: workload.namespace, label, value: matchLabels[label], workload };
}

/** @throws Mistake if the label that Flagger puts on primary pods is too long for Kubernetes */
export function primaryValue({ name, label, value }: CanaryTarget): string {
  const primary = `${value}-primary`;
  if (primary.length <= 63) return primary;
  throw new Mistake(
    `Flagger labels the primary pods of "${name}" with ${label}: ${primary}, got ${primary.length} characters, at most 63 are a label; ` +
      `shorten the value of ${label} to ${63 - '-primary'.length}`,
  );
}

/**
 * Pods of one namespace that carry the same label are the same pods to Flagger's Services and to a PodMonitor: two apps
 * with one value, or an app and its own primary.
 */
export function confusions(targets: readonly CanaryTarget[], home: string | undefined): string[] {
  const owners = new Map<string, string>();
  return targets.flatMap(({ name, namespace = home, label, value }) => {
    const pods = [value, `${value}-primary`].map((podValue) => `${label}: ${podValue}`);
    const taken = pods.find((labels) => owners.has(`${namespace}/${labels}`));
    const other = owners.get(`${namespace}/${taken}`);
    for (const labels of pods) owners.set(`${namespace}/${labels}`, name);
    if (!taken) return [];
    return `nothing tells pods of "${name}" from pods of "${other}", got ${taken} for both; ${
      name === other
        ? 'pass each app once'
        : `pass each Canary's target, never its primary, and give each its own value of ${label}`
    }`;
  });
}

/** flagger pkg/canary/daemonset_controller.go, createPrimaryDaemonSet; Deployments may have any strategy. */
function requireRollingUpdate(workload: Workload, strategy: ManifestBody | undefined): void {
  if (workload.object.kind !== 'DaemonSet' || !strategy?.type || strategy.type === 'RollingUpdate') return;
  throw new Mistake(
    `Flagger refuses ${workload.title}: a DaemonSet must have the update strategy RollingUpdate, got ${strategy.type}; ` +
      'set spec.updateStrategy.type to RollingUpdate',
  );
}

function missingLabel(workload: Workload, selected: readonly string[], selectorLabels: readonly string[]): string {
  const onPods = selectorLabels.find((label) => label in workload.podLabels);
  const [label, value] = onPods ? [onPods, workload.podLabels[onPods]] : [selectorLabels[0], workload.name];
  const select = `workload.select(LabelSelector.of({ labels: { "${label}": "${value}" } }))`;
  return (
    `Flagger refuses ${workload.title}: spec.selector.matchLabels must contain one of ${selectorLabels.join(', ')}, ` +
    `got ${selected.join(', ') || 'none'}; ` +
    (onPods
      ? `the pods carry ${label}: ${value}, so select on it too (in cdk8s-plus ${select})`
      : `label the pods ${label}: ${value} and select on it (in cdk8s-plus workload.podMetadata.addLabel("${label}", "${value}") and ${select})`)
  );
}
