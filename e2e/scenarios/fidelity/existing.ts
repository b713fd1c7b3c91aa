import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Api } from '../../cluster/api/api';
import type { KubernetesObject } from '../../cluster/kubernetes';
import { documentsIn, headOf } from '../../cluster/manifests';

/** What every cluster has besides what was applied, for the truth program: its node, its API server and the operator. */
export async function existingObjects(api: Api, bundle: string): Promise<KubernetesObject[]> {
  const operator = documentsIn(readFileSync(bundle, 'utf8'))
    .filter((text) => ['Deployment', 'Service'].includes(headOf(text).kind))
    .map((text) => load(text) as KubernetesObject);
  const found = [
    ...(await listed(api, 'v1', 'Node', '/api/v1/nodes')),
    ...(await listed(api, 'v1', 'Service', '/api/v1/namespaces/default/services')),
    ...(await listed(api, 'v1', 'Endpoints', '/api/v1/namespaces/default/endpoints')),
    ...(await listed(
      api,
      'discovery.k8s.io/v1',
      'EndpointSlice',
      '/apis/discovery.k8s.io/v1/namespaces/default/endpointslices',
    )),
  ].filter(({ kind, metadata }) => kind === 'Node' || metadata.name === 'kubernetes');
  return [...operator, ...found];
}

/** As a manifest: without what the API server adds. */
async function listed(api: Api, apiVersion: string, kind: string, path: string): Promise<KubernetesObject[]> {
  const objects = await api.list<KubernetesObject & { readonly spec?: { readonly taints?: unknown } }>(path);
  return objects.map(({ metadata: { name, namespace, labels }, ...rest }) => {
    return {
      ...rest,
      apiVersion,
      kind,
      metadata: { name, ...(namespace && { namespace }), ...(labels && { labels }) },
    };
  });
}
