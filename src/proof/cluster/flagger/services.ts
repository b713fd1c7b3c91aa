import type { JsonObject, Manifest } from '../../manifests/manifest';
import type { ObjectIndex } from '../cluster';
import { numberOf, objectOf, objectsOf, textOf, textsOf } from '../fields';
import type { CanaryRelease } from './canaries';

/**
 * flagger pkg/router/kubernetes_default.go, reconcileService: a Service for the users, one for the primary pods and one
 * for the canary pods. Of a Service that was there before, Flagger replaces the selector and the ports, and nothing else.
 */
export function canaryServices(release: CanaryRelease, index: ObjectIndex): readonly Manifest[] {
  const { canary, target, value } = release;
  const service = objectOf(objectOf(canary.body.spec).service);
  const apex = textOf(service.name) || target.name;
  const primary = `${value}-primary`;
  const named = (name: string, podSelector: string, metadata: JsonObject) =>
    reconcile(release, service, { name, podSelector, metadata }, index);

  return [
    named(apex, primary, objectOf(service.apex)),
    named(`${apex}-primary`, primary, objectOf(service.primary)),
    named(`${apex}-canary`, value, objectOf(service.canary)),
  ];
}

interface Wanted {
  readonly name: string;
  readonly podSelector: string;
  readonly metadata: JsonObject;
}

function reconcile(
  { canary, target, label }: CanaryRelease,
  service: JsonObject,
  { name, podSelector, metadata }: Wanted,
  index: ObjectIndex,
): Manifest {
  const { namespace } = canary;
  const routing = { selector: { [label]: podSelector }, ports: portsOf(service, target) };
  const existing = index.get('Service', namespace, name);
  if (existing)
    return { ...existing, body: { ...existing.body, spec: { ...objectOf(existing.body.spec), ...routing } } };

  const labels = { ...textsOf(metadata.labels), [label]: name };
  const annotations = textsOf(metadata.annotations);
  const spec = { type: 'ClusterIP', ...(service.headless === true && { clusterIP: 'None' }), ...routing };
  const body = { apiVersion: 'v1', kind: 'Service', metadata: { namespace, name, labels, annotations }, spec };
  return { apiVersion: 'v1', kind: 'Service', namespace, name, labels, annotations, body, source: canary.source };
}

function portsOf(service: JsonObject, target: Manifest): readonly JsonObject[] {
  const port = numberOf(service.port, 0);
  const main = {
    name: textOf(service.portName) || 'http',
    port,
    protocol: 'TCP',
    targetPort: service.targetPort || port,
    ...(textOf(service.appProtocol) && { appProtocol: service.appProtocol }),
  };
  return service.portDiscovery === true ? [main, ...discoveredPorts(main.targetPort, target)] : [main];
}

const meshProxies = ['istio-proxy', 'envoy'];

/** flagger pkg/canary/util.go, getPorts: what the containers declare besides the main port, mesh proxies aside. */
function discoveredPorts(main: JsonObject['targetPort'], target: Manifest): readonly JsonObject[] {
  const { containers } = objectOf(objectOf(objectOf(target.body.spec).template).spec);
  const byName = new Map<string, number>();
  for (const container of objectsOf(containers)) {
    if (meshProxies.includes(textOf(container.name))) continue;
    objectsOf(container.ports).forEach(({ name, containerPort }, n) => {
      if (main === containerPort || main === name) return;
      byName.set(textOf(name) || `tcp-${textOf(container.name)}-${n}`, numberOf(containerPort, 0));
    });
  }
  return [...byName].map(([name, port]) => ({ name, port, protocol: 'TCP', targetPort: port }));
}
