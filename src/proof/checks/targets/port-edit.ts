import type { Pod } from '../../cluster/cluster';
import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { JsonObject, Manifest } from '../../manifests/manifest';
import { containersOf } from '../../prometheus/discovery/containers';
import { nearest } from '../near-miss';
import { list, say, show } from '../words';

/** The port that an endpoint of a ServiceMonitor wants, and the Service that has no port of that name. */
export interface PortWish {
  readonly monitor: Manifest;
  readonly endpoint: number;
  readonly service: Manifest;
  readonly port: string;
  readonly pods: readonly Pod[];
}

export interface PortEdit {
  readonly object: Manifest;
  /** What the Service has instead, behind its name. */
  readonly offered: string;
  readonly near?: string;
  readonly fix: string;
}

/** Finds the port that was meant: by number, by target port, by container port, by spelling. */
export function portEdit(wish: PortWish): PortEdit {
  const { monitor, endpoint, service, port, pods } = wish;
  const ports = portsOf(service);
  const offered = ports.length === 0 ? 'has no ports' : `has ${list(ports.map(sayPort))}`;
  const meant = meantPort(wish, ports);
  if (meant) {
    const name = textOf(meant.port.name);
    return name === ''
      ? {
          object: service,
          offered,
          near: meant.why,
          fix: `set ${pathOf(service)}[${ports.indexOf(meant.port)}].name to ${show(port)}`,
        }
      : { object: monitor, offered, near: meant.why, fix: `set spec.endpoints[${endpoint}].port to ${show(name)}` };
  }
  const declared = pods
    .flatMap(containersOf)
    .flatMap((container) => container.ports)
    .find(({ name }) => name === port);
  if (declared) {
    return {
      object: service,
      offered,
      near: `the pods of ${say(pods[0].workload)} have a container port ${show(port)} (${declared.number}), but the Service does not pass it on`,
      fix: `add {name: ${port}, port: ${declared.number}, targetPort: ${port}} to spec.ports${
        ports.every(({ name }) => name) ? '' : ', and name the port that is there'
      }`,
    };
  }
  const names = ports.map(({ name }) => textOf(name)).filter(Boolean);
  return names.length === 1
    ? { object: monitor, offered, fix: `set spec.endpoints[${endpoint}].port to ${show(names[0])}` }
    : { object: monitor, offered, fix: `set spec.endpoints[${endpoint}].port to the name of a port of the Service` };
}

function meantPort(
  { port, pods }: PortWish,
  ports: readonly JsonObject[],
): { port: JsonObject; why?: string } | undefined {
  const byNumber = ports.find((p) => String(p.port) === port || String(p.targetPort) === port);
  if (byNumber && /^\d+$/.test(port))
    return { port: byNumber, why: `${show(port)} is the number of that port, and port wants its name` };
  if (byNumber) return { port: byNumber, why: `${show(port)} is the targetPort of that port, and port wants its name` };

  const declared = pods
    .flatMap(containersOf)
    .flatMap((container) => container.ports)
    .find(({ name }) => name === port);
  const byContainer = declared && ports.find((p) => (p.targetPort ?? p.port) === declared.number);
  if (byContainer)
    return {
      port: byContainer,
      why: `${show(port)} is the name of the container port behind it, and port wants the name on the Service`,
    };

  const near = nearest(
    port,
    ports.map(({ name }) => textOf(name)),
  );
  const byName = near !== undefined ? ports.find(({ name }) => name === near) : undefined;
  if (byName) return { port: byName, why: `${show(port)} looks like a misspelt ${show(near)}` };
  return !declared && ports.length === 1 && textOf(ports[0].name) === ''
    ? { port: ports[0], why: 'its only port has no name' }
    : undefined;
}

/** The ports of a Service, of Endpoints or of an EndpointSlice. */
function portsOf({ kind, body }: Manifest): readonly JsonObject[] {
  if (kind === 'Endpoints') return objectsOf(body.subsets).flatMap(({ ports }) => objectsOf(ports));
  return objectsOf(kind === 'EndpointSlice' ? body.ports : objectOf(body.spec).ports);
}

function pathOf({ kind }: Manifest): string {
  if (kind === 'Endpoints') return 'subsets[0].ports';
  return kind === 'EndpointSlice' ? 'ports' : 'spec.ports';
}

function sayPort({ name, port, targetPort }: JsonObject): string {
  const number = targetPort === undefined || targetPort === port ? `${port}` : `${port} to ${targetPort}`;
  return `${textOf(name) === '' ? 'a port without a name' : show(name)} (${number})`;
}
