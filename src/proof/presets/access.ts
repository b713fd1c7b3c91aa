import type { JsonObject } from '../manifests/manifest';
import { fullnameOf, type KubePrometheusStackRelease } from './kube-prometheus-stack';

const readable = ['services', 'endpoints', 'pods'];
const rules = [
  { apiGroups: [''], resources: readable, verbs: ['get', 'list', 'watch'] },
  { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['get', 'list', 'watch'] },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: ['get', 'list', 'watch'] },
];
const nodes = { apiGroups: [''], resources: ['nodes', 'nodes/metrics'], verbs: ['get', 'list', 'watch'] };
const apiVersion = 'rbac.authorization.k8s.io/v1';

/** What the chart lets its Prometheus read: everything, everywhere (charts/kube-prometheus-stack/templates/prometheus/clusterrole.yaml). */
export function kubePrometheusStackAccess({ release, namespace }: KubePrometheusStackRelease): JsonObject[] {
  const name = `${fullnameOf(release)}-prometheus`;
  return [
    { apiVersion, kind: 'ClusterRole', metadata: { name }, rules: [...rules, nodes] },
    {
      apiVersion,
      kind: 'ClusterRoleBinding',
      metadata: { name },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    },
  ];
}

/** What kube-prometheus lets its Prometheus read: three namespaces (manifests/prometheus-roleSpecificNamespaces.yaml). */
export function kubePrometheusAccess({ namespace = 'monitoring' }: { readonly namespace?: string } = {}): JsonObject[] {
  const name = 'prometheus-k8s';
  return ['default', 'kube-system', namespace].flatMap((place) => [
    { apiVersion, kind: 'Role', metadata: { name, namespace: place }, rules },
    {
      apiVersion,
      kind: 'RoleBinding',
      metadata: { name, namespace: place },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    },
  ]);
}
