import type { Manifest } from '../src/proof/manifests/manifest';

// biome-ignore lint/suspicious/noExplicitAny: specs of any kind
type Spec = any;

/** What an object is for, in a clause; empty for kinds that say it by their name. */
export function purposeOf(object: Manifest): string {
  return PURPOSES[object.kind]?.(object.body.spec ?? {}) ?? '';
}

const PURPOSES: Readonly<Record<string, (spec: Spec) => string>> = {
  Deployment: runs,
  DaemonSet: runs,
  StatefulSet: runs,
  Service: ({ selector, ports }) => `${ports.map(portOf).join(', ')} of pods ${labels(selector)}`,
  ServiceMonitor: ({ selector, endpoints }) =>
    `Prometheus scrapes ${endpoints.map(endpointOf).join(', ')} of Services ${labels(selector.matchLabels)}`,
  PodMonitor: ({ selector, podMetricsEndpoints }) =>
    `Prometheus scrapes ${podMetricsEndpoints.map(endpointOf).join(', ')} of pods ${labels(selector.matchLabels)}`,
  Probe: ({ prober, targets }) => `${prober.url} probes ${targets.staticConfig?.static?.join(', ') ?? 'Ingresses'}`,
  PrometheusRule: ({ groups }) => groups.flatMap(({ rules }: Spec) => rules.map(ruleOf)).join(', '),
  Canary: ({ targetRef }) => `Flagger rolls out ${targetRef.kind} ${targetRef.name}`,
};

function runs({ template }: Spec): string {
  return `runs ${template.spec.containers.map(({ image }: Spec) => image).join(', ')}`;
}

function portOf({ name, port }: Spec): string {
  return name ? `${name} (${port})` : `port ${port}`;
}

function endpointOf({ port, portNumber, targetPort, path = '/metrics' }: Spec): string {
  return `${path} on port ${port ?? portNumber ?? targetPort}`;
}

function ruleOf({ alert, record }: Spec): string {
  return alert ?? record;
}

function labels(selector: Readonly<Record<string, string>> = {}): string {
  return Object.entries(selector)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
}
