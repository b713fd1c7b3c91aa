import type { KubernetesObject } from '../../cluster/kubernetes';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A generated cluster without what a machine of one node cannot have: further nodes, pods whose status the manifest
 * states, and pods in the node's network, which take each other's ports. One of these is left if the caller wants it.
 */
export function runnable(objects: readonly KubernetesObject[], onNode: boolean): KubernetesObject[] {
  return objects
    .filter(({ kind }) => kind !== 'Node')
    .map((object) => {
      const { spec, status, ...rest } = object as KubernetesObject & {
        readonly spec?: Fields;
        readonly status?: unknown;
      };
      return { ...rest, ...(spec && { spec: elsewhere(spec, onNode) }) };
    });
}

function elsewhere({ template, hostNetwork, replicas, ...spec }: Fields, onNode: boolean): Fields {
  const { spec: podSpec, ...pods } = (template ?? {}) as { readonly spec?: Fields };
  const keeps = onNode && Boolean(hostNetwork ?? podSpec?.hostNetwork);
  return {
    ...spec,
    ...(replicas !== undefined && { replicas: keeps ? 1 : replicas }),
    ...(keeps && hostNetwork !== undefined && { hostNetwork }),
    ...(template !== undefined && { template: { ...pods, spec: podSpec && elsewhere(podSpec, onNode) } }),
  };
}
