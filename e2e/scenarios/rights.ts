import type { KubernetesObject } from '../cluster/kubernetes';

const API_GROUP = 'rbac.authorization.k8s.io';

/** Every service account of a namespace may read what Prometheus discovers. */
export function mayDiscover(namespace: string): KubernetesObject[] {
  const name = `discovers-from-${namespace}`;
  const read = (apiGroup: string, ...resources: string[]) => ({
    apiGroups: [apiGroup],
    resources,
    verbs: ['get', 'list', 'watch'],
  });
  const rules = [
    read('', 'nodes', 'namespaces', 'services', 'endpoints', 'pods'),
    read('discovery.k8s.io', 'endpointslices'),
    read('networking.k8s.io', 'ingresses'),
    read('apps', 'replicasets'),
    read('batch', 'jobs'),
  ];
  const subjects = [{ apiGroup: API_GROUP, kind: 'Group', name: `system:serviceaccounts:${namespace}` }];
  const roleRef = { apiGroup: API_GROUP, kind: 'ClusterRole', name };
  const role = { apiVersion: `${API_GROUP}/v1`, kind: 'ClusterRole', metadata: { name }, rules };
  const binding = { apiVersion: `${API_GROUP}/v1`, kind: 'ClusterRoleBinding', metadata: { name }, roleRef, subjects };
  return [role, binding];
}
