import { type FleetApp, TEAMS, teamName } from './app';

export type Manifest = Readonly<Record<string, unknown>> & { readonly kind: string; readonly metadata: Metadata };

interface Metadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** What the fleet has once: a namespace per team, and the Prometheus. */
export function sharedManifests(): Manifest[] {
  const namespaces = Array.from({ length: TEAMS }, (_, team) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: teamName(team), labels: { team: teamName(team) } },
  }));
  const selector = { matchLabels: { release: 'monitoring' } };
  const prometheus = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Prometheus',
    metadata: { name: 'monitoring', namespace: 'monitoring' },
    spec: {
      serviceMonitorSelector: selector,
      serviceMonitorNamespaceSelector: {},
      podMonitorSelector: selector,
      podMonitorNamespaceSelector: {},
    },
  };
  return [...namespaces, prometheus];
}

/** Five objects of an app, six of every fifth. */
export function appManifests(app: FleetApp): Manifest[] {
  const exporter = `${app.name}-exporter`;
  return [
    deployment(app, app.name, appContainer(app), app.replicas),
    service(app, app.name, { name: 'http', port: app.port, targetPort: 'http' }),
    deployment(app, exporter, exporterContainer(app), 1),
    service(app, exporter, { name: 'metrics', port: app.exporterPort, targetPort: 'metrics' }),
    monitor(app, 'ServiceMonitor', exporter, 'endpoints'),
    ...(app.ownMetrics ? [monitor(app, 'PodMonitor', app.name, 'podMetricsEndpoints')] : []),
  ];
}

const labelsOf = (app: FleetApp, name: string) => ({
  'app.kubernetes.io/name': name,
  'app.kubernetes.io/part-of': app.team,
});

const metadataOf = (app: FleetApp, name: string, labels = {}) => ({
  name,
  namespace: app.team,
  labels: { ...labelsOf(app, name), ...labels },
});

function deployment(app: FleetApp, name: string, container: object, replicas: number): Manifest {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataOf(app, name),
    spec: {
      replicas,
      selector: { matchLabels: labelsOf(app, name) },
      template: {
        metadata: { labels: labelsOf(app, name) },
        spec: { automountServiceAccountToken: false, containers: [container], securityContext: { runAsNonRoot: true } },
      },
    },
  };
}

const resources = (cpu: string, memory: string) => ({ limits: { memory }, requests: { cpu, memory } });

const appContainer = (app: FleetApp) => ({
  name: 'app',
  image: app.image,
  env: [
    { name: 'TEAM', value: app.team },
    { name: 'PUBLIC_URL', value: `https://${app.name}.${app.team}.example.com` },
  ],
  ports: [
    { name: 'http', containerPort: app.port },
    ...(app.ownMetrics ? [{ name: 'metrics', containerPort: 9464 }] : []),
  ],
  readinessProbe: { httpGet: { path: '/healthz', port: 'http' }, periodSeconds: 10 },
  resources: resources('100m', '256Mi'),
});

const exporterContainer = (app: FleetApp) => ({
  name: 'exporter',
  image: app.exporterImage,
  env: [{ name: 'TARGET', value: `${app.name}.${app.team}.svc:${app.port}` }],
  ports: [{ name: 'metrics', containerPort: app.exporterPort }],
  resources: resources('10m', '32Mi'),
});

function service(app: FleetApp, name: string, port: object): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadataOf(app, name),
    spec: { ports: [port], selector: labelsOf(app, name) },
  };
}

function monitor(app: FleetApp, kind: string, name: string, endpoints: string): Manifest {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind,
    metadata: metadataOf(app, name, { release: 'monitoring' }),
    spec: {
      selector: { matchLabels: { 'app.kubernetes.io/name': name } },
      [endpoints]: [{ port: 'metrics', interval: app.interval }],
    },
  };
}
