import { buildCluster, type ClusterOptions } from '../../../src/proof/cluster/build-cluster';
import type { Cluster, World } from '../../../src/proof/cluster/cluster';
import { indexObjects } from '../../../src/proof/cluster/object-index';
import { worldA } from '../../../src/proof/cluster/world';
import type { JsonObject, Manifest } from '../../../src/proof/manifests/manifest';

type Labels = Readonly<Record<string, string>>;

interface Metadata {
  readonly namespace?: string;
  readonly labels?: Labels;
  readonly annotations?: Labels;
}

/** An object as the API server stores it: defaults have to be in it already. */
export function object(
  apiVersion: string,
  kind: string,
  name: string,
  metadata: Metadata,
  rest: JsonObject = {},
): Manifest {
  const { namespace = 'shop', labels = {}, annotations = {} } = metadata;
  const body = { apiVersion, kind, metadata: { name, namespace, labels, annotations }, ...rest };
  return { apiVersion, kind, namespace, name, labels, annotations, body };
}

export const container = (name: string, ports: Readonly<Record<string, number>> = {}, protocol = 'TCP') => ({
  name,
  image: `${name}:1`,
  ports: Object.entries(ports).map(([port, containerPort]) => ({ name: port, containerPort, protocol })),
});

export interface WorkloadProps extends Metadata {
  readonly podLabels?: Labels;
  readonly replicas?: number;
  readonly pod?: JsonObject;
  readonly spec?: JsonObject;
}

/** A workload whose pods have the label `app: <name>` and one container that listens on port `web`, 8080. */
export function workload(kind: string, name: string, props: WorkloadProps = {}): Manifest {
  const { podLabels = { app: name }, replicas = 1, pod, spec } = props;
  const template = {
    metadata: { labels: podLabels },
    spec: { containers: [container('main', { web: 8080 })], ...pod },
  };
  return object('apps/v1', kind, name, props, { spec: { replicas, template, ...spec } });
}

export const deployment = (name: string, props?: WorkloadProps) => workload('Deployment', name, props);

export interface ServiceProps extends Metadata {
  readonly selector?: Labels;
  readonly ports?: readonly JsonObject[];
  readonly spec?: JsonObject;
}

/** A Service that selects `app: <name>` and forwards port `http`, 80, to the container port `web`. */
export function service(name: string, props: ServiceProps = {}): Manifest {
  const {
    selector = { app: name },
    ports = [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 'web' }],
    spec,
  } = props;
  return object('v1', 'Service', name, props, { spec: { type: 'ClusterIP', selector, ports, ...spec } });
}

export const node = (name: string) => object('v1', 'Node', name, { namespace: '' });

export function cluster(
  objects: readonly Manifest[],
  options: ClusterOptions & { readonly world?: World } = {},
): Cluster {
  return buildCluster(indexObjects(objects), [], options.world ?? worldA, options);
}
