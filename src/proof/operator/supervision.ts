import type { ObjectIndex } from '../cluster/cluster';
import { matchesLabels } from '../cluster/label-selector';
import { idOf, type Manifest } from '../manifests/manifest';
import { quote } from '../promql/quote';
import { type OperatorProcess, operatorProcesses } from './operator-arguments';
import { parseLabelSelector } from './validation/label-selector-text';

/** What the flags of the operator mean for one Prometheus. */
export type Supervision =
  | {
      readonly state: 'reconciled';
      /** Whether the operator sees monitors and rules of a namespace. */
      readonly watches: (namespace: string) => boolean;
      /** Whether a Prometheus without selectors gets a configuration all the same. */
      readonly managesAll: boolean;
    }
  | { readonly state: 'left alone'; readonly reason: string }
  | { readonly state: 'unknown'; readonly needs: string };

const controllerIdAnnotation = 'operator.prometheus.io/controller-id';
const prometheusFlags = [
  'namespaces',
  'deny-namespaces',
  'prometheus-instance-namespaces',
  'prometheus-instance-selector',
];

/**
 * prometheus-operator cmd/operator/main.go. Without an operator among the manifests, one without flags is assumed; with
 * several, the one that feels responsible counts.
 */
export function superviseIn(index: ObjectIndex, prometheus: Manifest): Supervision {
  const processes = operatorProcesses(index);
  if (processes.length === 0) return { state: 'reconciled', watches: () => true, managesAll: false };

  const unreadable = processes.find(isUnreadable);
  if (unreadable) return { state: 'unknown', needs: `the arguments of ${idOf(unreadable.deployment)}` };

  const reasons = processes.map((process) => reasonToLeaveAlone(process, prometheus));
  const responsible = processes.filter((_, i) => reasons[i] === undefined);
  if (responsible.length === 0) return { state: 'left alone', reason: reasons[0]! };
  const [{ flags }] = responsible;
  if (
    responsible.length > 1 &&
    responsible.some((process) => prometheusFlags.some((flag) => process.flags.has(flag)))
  ) {
    return { state: 'unknown', needs: `which of ${responsible.length} operators reconciles ${idOf(prometheus)}` };
  }
  return {
    state: 'reconciled',
    watches: namespacesOf(namesIn(flags.get('namespaces')), namesIn(flags.get('deny-namespaces'))),
    managesAll: isTrue(flags.get('disable-unmanaged-prometheus-configuration')),
  };
}

/**
 * Why an operator does not reconcile a Prometheus; undefined if it does: pkg/operator/resource_reconciler.go,
 * isManagedByController; pkg/prometheus/server/operator.go, New.
 */
export function reasonToLeaveAlone({ deployment, flags }: OperatorProcess, prometheus: Manifest): string | undefined {
  const id = flags.get('controller-id')?.at(-1) ?? '';
  const annotation = prometheus.annotations[controllerIdAnnotation] ?? '';
  if (id !== annotation) {
    return `the controller id of ${idOf(deployment)} is ${quote(id)}, the annotation is ${quote(annotation)}`;
  }
  const own = namesIn(flags.get('prometheus-instance-namespaces'));
  const watches = namespacesOf(
    own.length > 0 ? own : namesIn(flags.get('namespaces')),
    namesIn(flags.get('deny-namespaces')),
  );
  if (!watches(prometheus.namespace)) {
    return `${idOf(deployment)} watches no Prometheus objects in ${quote(prometheus.namespace)}`;
  }
  const selector = flags.get('prometheus-instance-selector')?.at(-1) ?? '';
  const parsed = parseLabelSelector(selector);
  if ('error' in parsed || !matchesLabels({ matchExpressions: parsed }, prometheus.labels)) {
    return `${idOf(deployment)} takes only Prometheus objects with the labels ${quote(selector)}`;
  }
  return undefined;
}

/** pkg/informers/informers.go, newInformerOptions: what is denied counts only if everything else is allowed. */
function namespacesOf(allowed: readonly string[], denied: readonly string[]): (namespace: string) => boolean {
  if (allowed.length > 0 && !allowed.includes('')) return (namespace) => allowed.includes(namespace);
  return (namespace) => !denied.includes(namespace);
}

function namesIn(values: readonly string[] = []): readonly string[] {
  return values.flatMap((value) => value.split(','));
}

/** Kubernetes puts environment variables into arguments when a pod starts. */
function isUnreadable({ flags }: OperatorProcess): boolean {
  return [...prometheusFlags, 'controller-id'].some((flag) => flags.get(flag)?.some((value) => value.includes('$(')));
}

function isTrue(values: readonly string[] | undefined): boolean {
  return values !== undefined && values.at(-1) !== 'false';
}
