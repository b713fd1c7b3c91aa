import { listOf, objectOf, objectsOf, textOf } from '../cluster/fields';
import type { JsonObject } from '../manifests/manifest';
import type { Resource } from './access';

/** What one scrape job has to read from the API, and where. */
export interface Reading {
  readonly resources: readonly Resource[];
  /** Absent for all namespaces. */
  readonly namespaces?: readonly string[];
}

const core = (resource: string): Resource => ({ group: '', resource });
const services = core('services');
const pods = core('pods');

/** prometheus discovery/kubernetes/kubernetes.go, Discovery.Run: every informer of a role has to sync before there is a target. */
const resourcesOf: Readonly<Record<string, readonly Resource[]>> = {
  endpoints: [core('endpoints'), services, pods],
  endpointslice: [{ group: 'discovery.k8s.io', resource: 'endpointslices' }, services, pods],
  pod: [pods],
  service: [services],
  ingress: [{ group: 'networking.k8s.io', resource: 'ingresses' }],
  node: [core('nodes')],
};

/** What the Kubernetes discoveries of a job read; those that talk to another API server are not asked. */
export function readingsOf(job: JsonObject): Reading[] {
  return objectsOf(job.kubernetes_sd_configs)
    .filter((sd) => textOf(sd.api_server) === '')
    .flatMap((sd) => {
      const role = textOf(sd.role);
      const names = listOf(objectOf(sd.namespaces).names).map(String);
      const everywhere = names.length === 0 || role === 'node';
      const own = { resources: resourcesOf[role] ?? [], ...(everywhere ? {} : { namespaces: names }) };
      const nodes = objectOf(sd.attach_metadata).node === true && role !== 'node';
      return nodes ? [own, { resources: resourcesOf.node }] : [own];
    });
}
