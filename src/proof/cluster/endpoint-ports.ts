import type { JsonObject } from '../manifests/manifest';
import type { Pod } from './cluster';
import { objectOf, objectsOf, textOf } from './fields';
import type { Service, ServicePort } from './services';

export type EndpointPort = {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly appProtocol?: string;
};

export interface PodsOnPorts {
  readonly ports: readonly EndpointPort[];
  readonly pods: readonly Pod[];
}

/** Pods that offer the same ports to a Service. Replicas share their containers: these are searched once for all of them. */
export function podsByPorts(service: Service, pods: readonly Pod[]): readonly PodsOnPorts[] {
  if (pods.length === 1) return [{ ports: portsOf(service, pods[0].body), pods }];
  const byContainers = new Map<unknown, Pod[]>();
  for (const pod of pods) {
    const { containers } = objectOf(pod.body.spec);
    const replicas = byContainers.get(containers);
    if (replicas) replicas.push(pod);
    else byContainers.set(containers, [pod]);
  }
  const groups = [...byContainers.values()].map((alike) => ({ ports: portsOf(service, alike[0].body), pods: alike }));
  if (groups.length <= 1) return groups;

  const byPorts = new Map<string, { ports: readonly EndpointPort[]; pods: Pod[] }>();
  for (const { ports, pods: alike } of groups) {
    const key = JSON.stringify(ports);
    const group = byPorts.get(key);
    if (group) group.pods.push(...alike);
    else byPorts.set(key, { ports, pods: alike });
  }
  return [...byPorts.values()];
}

function portsOf(service: Service, pod: JsonObject): readonly EndpointPort[] {
  const ports: EndpointPort[] = [];
  for (const servicePort of service.ports) {
    const port = findPort(pod, servicePort);
    const { name, protocol, appProtocol } = servicePort;
    if (port !== undefined) ports.push({ name, port, protocol, ...(appProtocol && { appProtocol }) });
  }
  return ports;
}

/**
 * k8s.io/endpointslice utils.go, FindPort: a named target port is looked up among the containers and the native sidecars,
 * and has to have the protocol of the Service's port. None if the pod does not have it.
 */
function findPort(pod: JsonObject, { targetPort, protocol }: ServicePort): number | undefined {
  if (typeof targetPort === 'number') return targetPort;
  const spec = objectOf(pod.spec);
  const inContainers = portIn(objectsOf(spec.containers), targetPort, protocol);
  if (inContainers !== undefined || spec.initContainers === undefined) return inContainers;
  const sidecars = objectsOf(spec.initContainers).filter(({ restartPolicy }) => restartPolicy === 'Always');
  return portIn(sidecars, targetPort, protocol);
}

function portIn(containers: readonly JsonObject[], name: string, protocol: string): number | undefined {
  for (const container of containers) {
    for (const port of objectsOf(container.ports)) {
      const matches = port.name === name && (textOf(port.protocol) || 'TCP') === protocol;
      if (matches && typeof port.containerPort === 'number') return port.containerPort;
    }
  }
  return undefined;
}
