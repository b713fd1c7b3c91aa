import type { Api } from '../../cluster/api/api';
import type { PodSpec } from '../../cluster/kubelet/pod';

interface Deployment {
  readonly spec: { readonly template: { readonly metadata: object; readonly spec: PodSpec } };
}

/** Asks admission about the pods of a Deployment in a namespace that enforces the restricted level; nothing is created. */
export async function isAdmittedAsRestricted(api: Api, namespace: string, deployment: string): Promise<string> {
  const { spec } = await api.get<Deployment>(`/apis/apps/v1/namespaces/${namespace}/deployments/${deployment}`);
  const labels = { 'pod-security.kubernetes.io/enforce': 'restricted' };
  await api.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'restricted', labels } });
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: deployment }, spec: spec.template.spec };
  return api.post('/api/v1/namespaces/restricted/pods?dryRun=All', pod).then(
    () => 'admitted',
    ({ message }: Error) => message,
  );
}
