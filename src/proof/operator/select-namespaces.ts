import type { NamespaceInfo, ObjectIndex } from '../cluster/cluster';
import { type LabelSelector, matchesLabels, selectorError } from '../cluster/label-selector';

/** Whether a namespace selector takes a namespace; unknown if it asks for labels of a Namespace that nobody has shown. */
export type NamespaceAnswer = 'selected' | 'ignored' | 'unknown';

export type NamespaceSelection = (namespace: string) => NamespaceAnswer;

const nameLabel = 'kubernetes.io/metadata.name';

/**
 * prometheus-operator pkg/operator/operator.go, SelectNamespacesFromCache: no selector means the object's own namespace,
 * whether or not there is a Namespace object.
 */
export function selectNamespaces(
  own: string,
  selector: LabelSelector | undefined,
  index: ObjectIndex,
  complete: boolean,
): NamespaceSelection | { readonly error: string } {
  if (!selector) return (namespace) => (namespace === own ? 'selected' : 'ignored');

  const error = selectorError(selector);
  if (error !== undefined) return { error: `failed to convert namespace label selector to selector: ${error}` };

  const byName = restrict(selector, (label) => label === nameLabel);
  const asksForMore = !isEmpty(restrict(selector, (label) => label !== nameLabel));
  const answer = (info: NamespaceInfo): NamespaceAnswer => {
    if (complete || info.manifest || !asksForMore) return matchesLabels(selector, info.labels) ? 'selected' : 'ignored';
    return matchesLabels(byName, info.labels) ? 'unknown' : 'ignored';
  };

  const answers = new Map([...index.namespaces].map(([name, info]) => [name, answer(info)] as const));
  return (namespace) => answers.get(namespace) ?? 'ignored';
}

function restrict(selector: LabelSelector, keep: (label: string) => boolean): LabelSelector {
  return {
    matchLabels: Object.fromEntries(Object.entries(selector.matchLabels ?? {}).filter(([label]) => keep(label))),
    matchExpressions: (selector.matchExpressions ?? []).filter(({ key }) => keep(key)),
  };
}

function isEmpty({ matchLabels = {}, matchExpressions = [] }: LabelSelector): boolean {
  return Object.keys(matchLabels).length + matchExpressions.length === 0;
}
