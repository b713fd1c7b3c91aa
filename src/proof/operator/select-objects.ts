import type { ObjectIndex } from '../cluster/cluster';
import { type LabelSelector, matchesLabels, selectorError } from '../cluster/label-selector';
import type { Manifest } from '../manifests/manifest';
import type { Selection } from './operation';
import { selectNamespaces } from './select-namespaces';
import { judge, type Problem } from './verdict';

/** Which objects of one kind a Prometheus selects, and by which of its selectors. */
export interface Selectors {
  readonly kind: string;
  readonly selector: LabelSelector | undefined;
  readonly namespaceSelector: LabelSelector | undefined;
  /** What upstream puts in front of an error of the label selector. */
  readonly labelErrorPrefix?: string;
}

/** Among what the operator selects. */
export interface Scope {
  readonly index: ObjectIndex;
  /** Whether what is not among the manifests does not exist. */
  readonly complete: boolean;
  /** Whether the operator sees monitors and rules of a namespace. */
  readonly watches: (namespace: string) => boolean;
}

/**
 * prometheus-operator pkg/prometheus/resource_selector.go, selectObjects: an object is taken if its namespace and its
 * labels are selected, and then has to be valid. A selector that makes no sense fails the whole Prometheus.
 */
export function selectObjects(
  prometheus: Manifest,
  { kind, selector, namespaceSelector, labelErrorPrefix = '' }: Selectors,
  { index, complete, watches }: Scope,
  check: (object: Manifest) => Iterable<Problem>,
): readonly Selection[] | { readonly error: string } {
  const namespaces = selectNamespaces(prometheus.namespace, namespaceSelector, index, complete);
  if ('error' in namespaces) return namespaces;

  const error = selector && selectorError(selector);
  if (error !== undefined) return { error: labelErrorPrefix + error };

  return monitoringObjects(index, kind).map((object): Selection => {
    const inNamespace = watches(object.namespace) ? namespaces(object.namespace) : 'ignored';
    if (inNamespace === 'ignored' || !matchesLabels(selector, object.labels)) return { object, state: 'ignored' };
    if (inNamespace === 'unknown') {
      return { object, state: 'unknown', needs: `the labels of Namespace ${object.namespace}` };
    }
    const verdict = judge(check(object));
    if (verdict.state === 'valid') return { object, state: 'selected' };
    if (verdict.state === 'unknown') return { object, state: 'unknown', needs: verdict.needs };
    const { message, cause } = verdict;
    return { object, state: 'rejected', reason: 'InvalidConfiguration', message, cause };
  });
}

/** Objects of a kind of the operator's; other API groups have kinds of the same name. */
export function monitoringObjects(index: ObjectIndex, kind: string): readonly Manifest[] {
  return index.ofKind(kind).filter(({ apiVersion }) => apiVersion.startsWith('monitoring.coreos.com/'));
}
