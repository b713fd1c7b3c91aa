import type { Manifest } from '../manifests/manifest';
import type { NamespaceInfo, ObjectIndex } from './cluster';

/** The API group where the kind we mean lives; Knative has a Service too, Calico a NetworkPolicy. */
const homes: Readonly<Record<string, string>> = {
  Service: '',
  Endpoints: '',
  Pod: '',
  Node: '',
  Namespace: '',
  Secret: '',
  ConfigMap: '',
  ServiceAccount: '',
  EndpointSlice: 'discovery.k8s.io',
  Ingress: 'networking.k8s.io',
  NetworkPolicy: 'networking.k8s.io',
  Deployment: 'apps',
  StatefulSet: 'apps',
  DaemonSet: 'apps',
  ReplicaSet: 'apps',
  Job: 'batch',
  CronJob: 'batch',
  Prometheus: 'monitoring.coreos.com',
  PrometheusAgent: 'monitoring.coreos.com',
  Alertmanager: 'monitoring.coreos.com',
  ThanosRuler: 'monitoring.coreos.com',
  ServiceMonitor: 'monitoring.coreos.com',
  PodMonitor: 'monitoring.coreos.com',
  Probe: 'monitoring.coreos.com',
  ScrapeConfig: 'monitoring.coreos.com',
  PrometheusRule: 'monitoring.coreos.com',
  Rollout: 'argoproj.io',
  Canary: 'flagger.app',
};

/**
 * Indexes objects by kind, namespace, name and label. Of two objects with the same identity the later one counts, as with
 * `kubectl apply`. A kind that also exists in a foreign API group is found there as kubectl writes it:
 * `Service.serving.knative.dev`.
 */
export function indexObjects(objects: readonly Manifest[]): ObjectIndex {
  const byId = new Map<string, Manifest>();
  for (const object of objects) byId.set(`${kindOf(object)}/${object.namespace}/${object.name}`, object);
  const all = byId.size === objects.length ? objects : [...byId.values()];

  const byKind = group(all, kindOf);
  const byNamespace = lazyMap((kind: string) => group(byKind.get(kind) ?? [], (object) => object.namespace));
  const byLabel = lazyMap((kind: string) => lazyMap((namespace: string) => groupByLabel(inNamespace(kind, namespace))));
  const inNamespace = (kind: string, namespace: string) => byNamespace(kind).get(namespace) ?? [];
  const byName = lazyMap((kind: string) =>
    lazyMap((namespace: string) => new Map(inNamespace(kind, namespace).map((object) => [object.name, object]))),
  );
  let namespaces: ReadonlyMap<string, NamespaceInfo> | undefined;

  return {
    all,
    get namespaces() {
      namespaces ??= namespacesOf(all, byKind.get('Namespace') ?? []);
      return namespaces;
    },
    ofKind: (kind) => byKind.get(kind) ?? [],
    inNamespace,
    get: (kind, namespace, name) => byName(kind)(namespace).get(name),
    labelled: (kind, namespace, label, value) => byLabel(kind)(namespace).get(`${label}=${value}`) ?? [],
  };
}

/** An index that also finds what controllers made, and what they made of an object in the place of the object. */
export function extendIndex(index: ObjectIndex, made: readonly Manifest[]): ObjectIndex {
  if (made.length === 0) return index;
  const extra = indexObjects(made);
  const replaces = made.some((object) => index.get(kindOf(object), object.namespace, object.name));
  const isReplaced = (object: Manifest) => extra.get(kindOf(object), object.namespace, object.name) !== undefined;

  const join = (some: readonly Manifest[], more: readonly Manifest[]): readonly Manifest[] => {
    const kept = replaces ? some.filter((object) => !isReplaced(object)) : some;
    if (more.length === 0) return kept;
    return kept.length === 0 ? more : [...kept, ...more];
  };
  return {
    all: join(index.all, extra.all),
    namespaces: new Map([...extra.namespaces, ...index.namespaces]),
    ofKind: (kind) => join(index.ofKind(kind), extra.ofKind(kind)),
    inNamespace: (kind, namespace) => join(index.inNamespace(kind, namespace), extra.inNamespace(kind, namespace)),
    get: (kind, namespace, name) => extra.get(kind, namespace, name) ?? index.get(kind, namespace, name),
    labelled: (kind, namespace, label, value) =>
      join(index.labelled(kind, namespace, label, value), extra.labelled(kind, namespace, label, value)),
  };
}

function kindOf({ kind, apiVersion }: Manifest): string {
  const home = homes[kind];
  if (home === undefined) return kind;
  const slash = apiVersion.indexOf('/');
  const groupName = slash < 0 ? '' : apiVersion.slice(0, slash);
  return groupName === home ? kind : `${kind}.${groupName}`;
}

/** Every namespace that an object lies in exists; the API server labels each with its name. */
function namespacesOf(all: readonly Manifest[], manifests: readonly Manifest[]): ReadonlyMap<string, NamespaceInfo> {
  const names = new Set(['default', ...manifests.map(({ name }) => name)]);
  for (const { namespace } of all) if (namespace) names.add(namespace);
  const byName = new Map(manifests.map((manifest) => [manifest.name, manifest]));
  return new Map(
    [...names].map((name) => {
      const manifest = byName.get(name);
      return [name, { name, labels: { ...manifest?.labels, 'kubernetes.io/metadata.name': name }, manifest }];
    }),
  );
}

export function group(
  objects: readonly Manifest[],
  keyOf: (object: Manifest) => string,
): ReadonlyMap<string, Manifest[]> {
  const groups = new Map<string, Manifest[]>();
  for (const object of objects) add(groups, keyOf(object), object);
  return groups;
}

function groupByLabel(objects: readonly Manifest[]): ReadonlyMap<string, Manifest[]> {
  const groups = new Map<string, Manifest[]>();
  for (const object of objects) {
    for (const label in object.labels) add(groups, `${label}=${object.labels[label]}`, object);
  }
  return groups;
}

function add(groups: Map<string, Manifest[]>, key: string, object: Manifest): void {
  const found = groups.get(key);
  if (found) found.push(object);
  else groups.set(key, [object]);
}

function lazyMap<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
