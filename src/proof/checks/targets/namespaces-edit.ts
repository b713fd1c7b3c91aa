import { listOf, objectOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import { show } from '../words';

/** The edit that makes a monitor look where its Services or pods are. */
export function namespacesEdit(monitor: Manifest, namespaces: readonly string[]): string {
  const named = listOf(objectOf(objectOf(monitor.body.spec).namespaceSelector).matchNames).map(String);
  const all = [...new Set([...named, ...namespaces])].sort();
  return all.length > 5
    ? 'set spec.namespaceSelector.any to true'
    : `set spec.namespaceSelector.matchNames to ${show(all).replaceAll('","', '", "')}`;
}
