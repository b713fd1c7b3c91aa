import type { KubernetesObject } from '../cluster/kubernetes';

/** Small clusters that run side by side in one: each has its own namespaces, and its Prometheus looks into no others. */
export function apart(objects: readonly KubernetesObject[], suffix: string): KubernetesObject[] {
  const names = new Set(
    objects.map(({ kind, metadata }) => (kind === 'Namespace' ? metadata.name : (metadata.namespace ?? 'default'))),
  );
  const labels = { [LABEL]: suffix };
  const renamed = objects.map((object) => {
    const placed = { ...object, metadata: { ...object.metadata, ...placeOf(object) } };
    return enclosed(renamedIn(placed, names, suffix) as KubernetesObject, labels);
  });
  const declared = new Map(
    renamed.filter(({ kind }) => kind === 'Namespace').map((object) => [object.metadata.name, object]),
  );
  const namespaces = [...names].map((name) => {
    const own = declared.get(`${name}-${suffix}`);
    const metadata = { ...own?.metadata, name: `${name}-${suffix}`, labels: { ...own?.metadata.labels, ...labels } };
    return { apiVersion: 'v1', kind: 'Namespace', metadata };
  });
  return [...namespaces, ...renamed.filter(({ kind }) => kind !== 'Namespace')];
}

const LABEL = 'e2e/cluster';
const NAMESPACE_SELECTORS = /^(serviceMonitor|podMonitor|probe|scrapeConfig|rule)NamespaceSelector$/;
/** Kinds outside namespaces that the fixtures and the generated clusters have. */
const CLUSTERWIDE = ['Namespace', 'Node', 'ClusterRole', 'ClusterRoleBinding'];

function placeOf({ kind, metadata: { namespace = 'default' } }: KubernetesObject): { namespace?: string } {
  return CLUSTERWIDE.includes(kind) ? {} : { namespace };
}

/** Whatever string is exactly the name of a namespace; and the names of what lives outside namespaces. */
function renamedIn(value: unknown, names: ReadonlySet<string>, suffix: string): unknown {
  if (typeof value === 'string') return names.has(value) ? `${value}-${suffix}` : value;
  if (Array.isArray(value)) return value.map((item) => renamedIn(item, names, suffix));
  if (typeof value !== 'object' || value === null) return value;
  const { kind, name } = value as { kind?: string; name?: string };
  const entries = Object.entries(value).map(([key, item]) => [key, renamedIn(item, names, suffix)]);
  const copy = Object.fromEntries(entries) as Record<string, unknown>;
  if (kind === 'ClusterRole' && name) copy.name = `${name}-${suffix}`; // a reference to a role
  if (kind?.startsWith('ClusterRole') && copy.metadata) {
    const metadata = copy.metadata as { name: string };
    copy.metadata = { ...metadata, name: `${metadata.name}-${suffix}` };
  }
  return copy;
}

/** "All namespaces" are all of this small cluster. */
function enclosed(object: KubernetesObject, labels: Record<string, string>): KubernetesObject {
  if (object.kind !== 'Prometheus') return object;
  const { spec = {} } = object as { spec?: Record<string, unknown> };
  const entries = Object.entries(spec).map(([key, value]) => {
    if (!NAMESPACE_SELECTORS.test(key) || value === null) return [key, value];
    const selector = value as { matchLabels?: object };
    return [key, { ...selector, matchLabels: { ...selector.matchLabels, ...labels } }];
  });
  return { ...object, spec: Object.fromEntries(entries) } as KubernetesObject;
}
