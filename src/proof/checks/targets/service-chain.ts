import type { Cluster, Pod } from '../../cluster/cluster';
import { objectOf, objectsOf, textOf, textsOf } from '../../cluster/fields';
import { containsLabels, matchesLabels } from '../../cluster/label-selector';
import type { Manifest } from '../../manifests/manifest';
import { containersOf } from '../../prometheus/discovery/containers';
import { podIP } from '../../prometheus/discovery/pod-labels';
import { pattern } from '../../prometheus/regexp';
import type { Broken, Reach } from './broken';
import { isPicky, selectorOf, selects } from './selects';
import { workloadAtRest } from './workload-at-rest';

/** What one endpoint of a ServiceMonitor asks for. */
export interface Wanted {
  readonly monitor: Manifest;
  /** Index in `spec.endpoints`. */
  readonly endpoint: number;
  readonly role: 'endpoints' | 'endpointslice';
  readonly reach: Reach;
}

/** From a ServiceMonitor over Services and their ports to pods: the first broken link, or nothing if the chain holds up to here. */
export function brokenServiceChain(wanted: Wanted, cluster: Cluster): Broken | undefined {
  const { monitor, reach } = wanted;
  const isSelected = selects(monitor, 'service');
  const namespaces = reach ?? [...cluster.index.namespaces.keys()];
  const inReach = namespaces.flatMap((namespace) => cluster.index.inNamespace('Service', namespace));
  const selected = inReach.filter(isSelected);

  if (selected.length === 0) {
    const elsewhere = reach && isPicky(monitor) ? cluster.index.ofKind('Service').filter(isSelected) : [];
    if (elsewhere.length > 0) return { link: 'service-elsewhere', reach, services: elsewhere };
    const bare = inReach.find((service) => hasPodsWith(service, monitor, cluster));
    if (bare) return { link: 'labels-of-pods', reach, service: bare };
    return { link: 'no-service', reach, services: inReach };
  }
  // The Service that comes furthest is the one that was meant.
  const breaks = selected.map((service) => brokenService(service, wanted, cluster));
  return breaks.includes(undefined) ? undefined : breaks.sort((a, b) => progress(b!) - progress(a!))[0];
}

/** Whether a Service leads to pods that have the labels which the monitor looks for on Services. */
function hasPodsWith(service: Manifest, monitor: Manifest, cluster: Cluster): boolean {
  const podLabels = textsOf(objectOf(service.body.spec).selector);
  const selector = selectorOf(monitor);
  if (Object.keys(podLabels).length === 0) return false;
  return (
    matchesLabels(selector, podLabels) ||
    cluster
      .podsIn(service.namespace)
      .some(({ labels }) => containsLabels(labels, podLabels) && matchesLabels(selector, labels))
  );
}

const order: readonly Broken['link'][] = [
  'external-name',
  'service-without-ports',
  'service-without-endpoints',
  'slices-by-hand',
  'no-pods-behind-service',
  'no-replicas',
  'pods-not-running',
  'port-not-on-service',
  'service-port-unresolved',
  'port-undeclared',
];

const progress = ({ link }: Broken) => order.indexOf(link);

function brokenService(service: Manifest, wanted: Wanted, cluster: Cluster): Broken | undefined {
  const spec = objectOf(service.body.spec);
  const podLabels = textsOf(spec.selector);
  if (spec.type === 'ExternalName' || Object.keys(podLabels).length === 0) {
    const byHand = brokenByHand(service, wanted, cluster);
    return spec.type === 'ExternalName' && byHand ? { link: 'external-name', service } : byHand;
  }
  if (objectsOf(spec.ports).length === 0) return { link: 'service-without-ports', service };

  const pods = cluster.podsIn(service.namespace).filter(({ labels }) => containsLabels(labels, podLabels));
  if (pods.length === 0) {
    const workload = workloadAtRest(cluster.index, service.namespace, (labels) => containsLabels(labels, podLabels));
    return workload ? { link: 'no-replicas', workload } : { link: 'no-pods-behind-service', service };
  }
  if (!pods.some(isRunning)) return { link: 'pods-not-running', pods };
  return brokenPort(service, wanted, pods);
}

function isRunning(pod: Pod): boolean {
  const phase = textOf(objectOf(pod.body.status).phase);
  return podIP(pod) !== '' && phase !== 'Succeeded' && phase !== 'Failed';
}

/** A Service without selector lives from Endpoints or EndpointSlices that somebody makes. */
function brokenByHand(service: Manifest, { monitor, endpoint, role }: Wanted, { index }: Cluster): Broken | undefined {
  const { namespace, name } = service;
  const endpoints = index.get('Endpoints', namespace, name);
  const [slice] = index.labelled('EndpointSlice', namespace, 'kubernetes.io/service-name', name);
  if (!endpoints && !slice) return { link: 'service-without-endpoints', service };
  if (!endpoints && role === 'endpoints') return { link: 'slices-by-hand', service, slice };

  const port = textOf(objectsOf(objectOf(monitor.body.spec).endpoints)[endpoint]?.port);
  const names = endpoints
    ? objectsOf(endpoints.body.subsets).flatMap((subset) => objectsOf(subset.ports).map(({ name }) => textOf(name)))
    : objectsOf(slice.body.ports).map(({ name }) => textOf(name));
  if (port === '' || names.some((name) => pattern(port).test(name))) return undefined;
  return { link: 'port-not-on-service', service: endpoints ?? slice, port, pods: [] };
}

function brokenPort(service: Manifest, { monitor, endpoint }: Wanted, pods: readonly Pod[]): Broken | undefined {
  const { port: portField, targetPort } = objectsOf(objectOf(monitor.body.spec).endpoints)[endpoint] ?? {};
  const port = textOf(portField);
  const ports = objectsOf(objectOf(service.body.spec).ports);
  if (port !== '') {
    const named = ports.filter(({ name }) => pattern(port).test(textOf(name)));
    if (named.length === 0) return { link: 'port-not-on-service', service, port, pods };
    const resolved = named.some(
      ({ targetPort: target, protocol }) =>
        typeof target !== 'string' || pods.some((pod) => declares(pod, target, textOf(protocol))),
    );
    return resolved ? undefined : { link: 'service-port-unresolved', service, port, pods };
  }
  const isDeclared = targetPort === undefined || pods.some((pod) => declares(pod, targetPort as string | number));
  return isDeclared
    ? undefined
    : { link: 'port-undeclared', port: targetPort as string | number, field: 'targetPort', pods };
}

/** Whether a container of a pod declares a port by name or number. */
export function declares(pod: Pod, port: string | number, protocol?: string): boolean {
  return containersOf(pod).some(({ ports }) =>
    ports.some(
      (declared) =>
        (typeof port === 'number' ? declared.number === port : declared.name === port) &&
        (!protocol || declared.protocol === protocol),
    ),
  );
}
