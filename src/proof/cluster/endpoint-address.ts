import type { JsonObject } from '../manifests/manifest';
import type { Pod } from './cluster';
import { objectOf, objectsOf, textOf } from './fields';
import { canonicalIP, type Family, familyOf } from './ip';
import type { Service } from './services';

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
  const addresses: string[] = [];
  for (const { ip } of objectsOf(objectOf(pod.status).podIPs)) {
    const address = canonicalIP(textOf(ip));
    if (address !== undefined && familyOf(address) === family) addresses.push(address);
  }
  return addresses;
}

/** What both controllers say of the pod behind an address. */
export function referenceTo({ body }: Pod, service: Service): JsonObject {
  const { namespace, name, uid } = objectOf(body.metadata);
  const { nodeName, hostname, subdomain } = objectOf(body.spec);
  const targetRef = { kind: 'Pod', namespace, name, uid };
  const named = textOf(hostname) !== '' && subdomain === service.manifest.name;
  return named ? { targetRef, nodeName, hostname } : { targetRef, nodeName };
}
