import type { Pod } from '../../cluster/cluster';
import { type ContainerPort, containersOf } from '../../prometheus/discovery/containers';

/** The ports that the containers of some pods declare, each once. */
export function declaredPorts(pods: readonly Pod[]): ContainerPort[] {
  const ports = new Map<string, ContainerPort>();
  for (const pod of pods) {
    for (const container of containersOf(pod)) {
      for (const port of container.ports) ports.set(`${port.name} ${port.number} ${port.protocol}`, port);
    }
  }
  return [...ports.values()];
}

/** `"http" (8080), 9090`, or that there is none. */
export function sayDeclared(ports: readonly ContainerPort[]): string {
  if (ports.length === 0) return 'no port at all';
  return ports.map(({ name, number }) => (name ? `${JSON.stringify(name)} (${number})` : String(number))).join(', ');
}
