import { listOf, objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { LabelSelector } from '../../cluster/label-selector';
import { matchesLabels } from '../../cluster/label-selector';
import type { Manifest } from '../../manifests/manifest';
import type { Inquiry } from '../inquiry';

/** A Prometheus Operator among the manifests and what its flags say: prometheus-operator cmd/operator/main.go. */
export interface OperatorDeployment {
  readonly manifest: Manifest;
  /** Empty for all namespaces. */
  readonly namespaces: readonly string[];
  readonly denied: readonly string[];
  /** Namespaces of the Prometheus objects that it looks after; empty for all. */
  readonly instanceNamespaces: readonly string[];
  readonly instanceSelector?: LabelSelector;
  /** Only objects with this controller id; the empty one is that of objects without the annotation. */
  readonly controllerId: string;
}

/** The operators among the manifests whose flags can be read. */
export function operatorDeployments({ index }: Inquiry): readonly OperatorDeployment[] {
  return index.ofKind('Deployment').flatMap((manifest) => {
    const containers = objectsOf(objectOf(objectOf(objectOf(manifest.body.spec).template).spec).containers);
    const container = containers.find(({ image }) => /(?:^|\/)prometheus-operator(?:[:@]|$)/.test(textOf(image)));
    if (!container) return [];
    const args = [...listOf(container.command), ...listOf(container.args)].map(String);
    return args.some((arg) => arg.includes('$(')) ? [] : [read(manifest, args)];
  });
}

function read(manifest: Manifest, args: readonly string[]): OperatorDeployment {
  const flag = (name: string) =>
    args.map((arg) => new RegExp(`^--?${name}=(.*)$`).exec(arg)?.[1]).find((value) => value !== undefined) ?? '';
  const names = (name: string) =>
    flag(name)
      .split(',')
      .map((text) => text.trim())
      .filter(Boolean);
  const selector = flag('prometheus-instance-selector');
  return {
    manifest,
    namespaces: names('namespaces'),
    denied: names('deny-namespaces'),
    instanceNamespaces: names('prometheus-instance-namespaces'),
    ...(selector && { instanceSelector: parse(selector) }),
    controllerId: flag('controller-id'),
  };
}

/** The equalities of a label selector in its textual form; other operators are left out, which selects more. */
function parse(text: string): LabelSelector {
  const equalities = text.split(',').flatMap((term) => /^\s*([^=!<>\s]+)\s*==?\s*([^=\s]*)\s*$/.exec(term) ?? []);
  const matchLabels: Record<string, string> = {};
  for (let n = 0; n < equalities.length; n += 3) matchLabels[equalities[n + 1]] = equalities[n + 2];
  return { matchLabels };
}

const annotation = 'operator.prometheus.io/controller-id';

/** Why an operator leaves a Prometheus alone, or nothing if it looks after it: pkg/operator/resource_reconciler.go, ResourceReconciler. */
export function neglect(
  operator: OperatorDeployment,
  { namespace, labels, annotations }: Manifest,
): string | undefined {
  const { namespaces, denied, instanceNamespaces, instanceSelector, controllerId } = operator;
  const places = instanceNamespaces.length > 0 ? instanceNamespaces : namespaces;
  if (places.length > 0 && !places.includes(namespace)) return `it looks after namespaces ${places.join(', ')} only`;
  if (places.length === 0 && denied.includes(namespace)) return `its --deny-namespaces names ${namespace}`;
  if (instanceSelector && !matchesLabels(instanceSelector, labels))
    return 'its --prometheus-instance-selector does not match the labels';
  const id = annotations[annotation] ?? '';
  return id === controllerId
    ? undefined
    : `its --controller-id is "${controllerId}", the annotation ${annotation} is "${id}"`;
}

/** Whether an operator sees monitors of a namespace at all. */
export function watches({ namespaces, denied }: OperatorDeployment, namespace: string): boolean {
  return namespaces.length > 0 ? namespaces.includes(namespace) : !denied.includes(namespace);
}
