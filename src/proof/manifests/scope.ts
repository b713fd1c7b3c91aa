import { isObject, type Manifest } from './manifest';

/** Kinds of Kubernetes, and of what is often installed with it, whose objects lie outside namespaces. */
const CLUSTER_SCOPED = new Set([
  'APIService',
  'CSIDriver',
  'CSINode',
  'CertificateSigningRequest',
  'ClusterIssuer',
  'ClusterPolicy',
  'ClusterRole',
  'ClusterRoleBinding',
  'ClusterSecretStore',
  'ComponentStatus',
  'CustomResourceDefinition',
  'FlowSchema',
  'GatewayClass',
  'IngressClass',
  'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding',
  'MutatingWebhookConfiguration',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PodSecurityPolicy',
  'PriorityClass',
  'PriorityLevelConfiguration',
  'RuntimeClass',
  'StorageClass',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
  'VolumeAttachment',
]);

/** Whether objects of a kind lie in namespaces; CustomResourceDefinitions among the objects have the last word. */
export function scopeOf(objects: readonly Manifest[]): (object: Manifest) => 'Namespaced' | 'Cluster' {
  const defined = new Map<string, boolean>();
  for (const { kind, body } of objects) {
    if (kind !== 'CustomResourceDefinition' || !isObject(body.spec) || !isObject(body.spec.names)) continue;
    defined.set(`${body.spec.group}/${body.spec.names.kind}`, body.spec.scope === 'Cluster');
  }
  if (defined.size === 0) return ({ kind }) => (CLUSTER_SCOPED.has(kind) ? 'Cluster' : 'Namespaced');
  return ({ apiVersion, kind }) => {
    const group = apiVersion.slice(0, Math.max(apiVersion.lastIndexOf('/'), 0));
    return (defined.get(`${group}/${kind}`) ?? CLUSTER_SCOPED.has(kind)) ? 'Cluster' : 'Namespaced';
  };
}
