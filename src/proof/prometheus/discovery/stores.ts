import type { Cluster, NamespaceInfo, Pod, Served } from '../../cluster/cluster';

/** What the informers of one Kubernetes discovery hold, besides the objects of its role. */
export interface Stores {
  service(namespace: string, name: string): Served | undefined;
  /** A pod of the cluster, whether or not its informer lists it. */
  anyPod(namespace: string, name: string): Pod | undefined;
  lists(pod: Pod): boolean;
  node(name: string): Served | undefined;
  /** Labels and annotations of a namespace; only with `attach_metadata.namespace`. */
  namespace(name: string): Pick<Served, 'labels' | 'annotations'> | undefined;
  readonly attach: AttachMetadata;
}

/** prometheus discovery/kubernetes/kubernetes.go, AttachMetadataConfig. */
export interface AttachMetadata {
  readonly node: boolean;
  readonly namespace: boolean;
  readonly deployment: boolean;
  readonly job: boolean;
}

/** Which objects the informers of a discovery list. */
export interface Filters {
  /** The only namespace that is listed; absent for all. */
  readonly namespace?: string;
  service(service: Served): boolean;
  pod(pod: Pod): boolean;
  node(node: Served): boolean;
}

export function storesOf(cluster: Cluster, attach: AttachMetadata, filters: Filters): Stores {
  let nodes: ReadonlyMap<string, Served> | undefined;
  const listed = (namespace: string) => filters.namespace === undefined || filters.namespace === namespace;
  return {
    attach,
    node: (name) => {
      nodes ??= new Map(cluster.nodes.filter(filters.node).map((node) => [node.name, node]));
      return nodes.get(name);
    },
    service: (namespace, name) => {
      const service = listed(namespace) ? cluster.service(namespace, name) : undefined;
      return service && filters.service(service) ? service : undefined;
    },
    anyPod: cluster.pod,
    lists: (pod) => listed(pod.namespace) && filters.pod(pod),
    namespace: (name) => metadataOf(cluster.index.namespaces.get(name)),
  };
}

function metadataOf(namespace: NamespaceInfo | undefined): Pick<Served, 'labels' | 'annotations'> | undefined {
  return namespace && { labels: namespace.labels, annotations: namespace.manifest?.annotations ?? {} };
}
