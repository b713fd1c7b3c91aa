import type { Cluster } from './cluster/cluster';
import { group } from './cluster/object-index';
import { isAlike } from './manifests/alike';
import type { Manifest } from './manifests/manifest';

/** Objects of now, by those of an earlier proof that say the same: read again, or created anew by a controller. */
export type Twins = Map<Manifest, Manifest>;

/** The namespaces that hold other objects, or the same in another order; empty for what is outside of namespaces. */
export function changedNamespaces(before: Cluster, after: Cluster, twins: Twins): readonly string[] {
  const [old, young] = [byNamespace(before.index.all), byNamespace(after.index.all)];
  const isUnchanged = (namespace: string) => {
    const [some, others] = [old.get(namespace) ?? [], young.get(namespace) ?? []];
    if (some.length !== others.length || !some.every((object, n) => isSame(object, others[n]))) return false;
    for (const [n, object] of some.entries()) if (object !== others[n]) twins.set(object, others[n]);
    return true;
  };
  return [...new Set([...old.keys(), ...young.keys()])].filter((namespace) => !isUnchanged(namespace));
}

/** What controllers created is another object each time. */
export function isSame(one: Manifest, other: Manifest): boolean {
  return one === other || isAlike(one.body, other.body);
}

const byNamespace = (objects: readonly Manifest[]) => group(objects, ({ namespace }) => namespace);
