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
  const byPorts = new Map<string, { ports: readonly EndpointPort[]; pods: Pod[] }>();
  const byContainers = new Map<unknown, { ports: readonly EndpointPort[]; pods: Pod[] }>();
  for (const pod of pods) {
    const { containers } = objectOf(pod.body.spec);
    let group = byContainers.get(containers);
    if (!group) {
      const ports = portsOf(service, pod.body);
      const key = JSON.stringify(ports);
      group = byPorts.get(key) ?? { ports, pods: [] };
      byPorts.set(key, group);
      byContainers.set(containers, group);
    }
    group.pods.push(pod);
  }
  return [...byPorts.values()];
}

function portsOf(service: Service, pod: JsonObject): readonly EndpointPort[] {
  return service.ports.flatMap((servicePort) => {
    const port = findPort(pod, servicePort);
    const { name, protocol, appProtocol } = servicePort;
    return port === undefined ? [] : [{ name, port, protocol, ...(appProtocol && { appProtocol }) }];
  });
}

/**
 * k8s.io/endpointslice utils.go, FindPort: a named target port is looked up among the containers and the native sidecars,
 * and has to have the protocol of the Service's port. None if the pod does not have it.
 */
function findPort(pod: JsonObject, { targetPort, protocol }: ServicePort): number | undefined {
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
