import type { JsonObject } from '../manifests/manifest';
import type { Pod } from './cluster';
import { objectOf, objectsOf, textOf } from './fields';
import { canonicalIP, type Family, familyOf } from './ip';
import type { Service, ServicePort } from './services';

/** k8s.io/endpointslice util/controller_utils.go, ShouldPodBeInEndpoints. */
export function belongsInEndpoints({ body }: Pod, includeTerminating: boolean): boolean {
  const { phase, podIP, podIPs } = objectOf(body.status);
  if (phase === 'Failed' || phase === 'Succeeded') return false;
  if (textOf(podIP) === '' && objectsOf(podIPs).length === 0) return false;
  return includeTerminating || !isTerminating(body);
}

export function isTerminating(pod: JsonObject): boolean {
  return objectOf(pod.metadata).deletionTimestamp !== undefined;
}

export function isReady(pod: JsonObject): boolean {
  const ready = objectsOf(objectOf(pod.status).conditions).find(({ type }) => type === 'Ready');
  return ready?.status === 'True';
}

export function addressesOf(pod: JsonObject, family: Family): readonly string[] {
  return objectsOf(objectOf(pod.status).podIPs)
    .map(({ ip }) => canonicalIP(textOf(ip)))
    .filter((ip) => ip !== undefined)
    .filter((ip) => familyOf(ip) === family);
}

/** What both controllers say of the pod behind an address. */
export function referenceTo({ body }: Pod, service: Service): JsonObject {
  const { namespace, name, uid } = objectOf(body.metadata);
  const { nodeName, hostname, subdomain } = objectOf(body.spec);
  const named = textOf(hostname) !== '' && subdomain === service.manifest.name;
  return {
    targetRef: { kind: 'Pod', namespace, name, uid },
    ...(textOf(nodeName) && { nodeName }),
    ...(named && { hostname }),
  };
}

/**
 * k8s.io/endpointslice utils.go, FindPort: a named target port is looked up among the containers and the native sidecars,
 * and has to have the protocol of the Service's port. None if the pod does not have it.
 */
export function findPort(pod: JsonObject, { targetPort, protocol }: ServicePort): number | undefined {
  if (typeof targetPort === 'number') return targetPort;
  const spec = objectOf(pod.spec);
  const sidecars = objectsOf(spec.initContainers).filter(({ restartPolicy }) => restartPolicy === 'Always');
  for (const container of [...objectsOf(spec.containers), ...sidecars]) {
    for (const port of objectsOf(container.ports)) {
      const matches = port.name === targetPort && (textOf(port.protocol) || 'TCP') === protocol;
      if (matches && typeof port.containerPort === 'number') return port.containerPort;
    }
  }
  return undefined;
}
