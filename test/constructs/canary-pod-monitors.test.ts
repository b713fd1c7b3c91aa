import { ApiObject, App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as kplus33 from 'cdk8s-plus-33';
import type { IConstruct } from 'constructs';
import { CanaryApp } from '../../src/constructs/canary-app';
import { CanaryEndpoint } from '../../src/constructs/canary-endpoint';
import { CanaryPodMonitors, type CanaryPodMonitorsProps } from '../../src/constructs/canary-pod-monitors';
import { Prometheus } from '../../src/constructs/prometheus';
import { Relabeling } from '../../src/constructs/relabeling';
import type { ManifestBody } from '../../src/constructs/rendered-object';

function shop(monitorNamespace?: string): Chart {
  const app = new App();
  Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring', monitorNamespace });
  return new Chart(app, 'shop', { namespace: 'shop' });
}

interface Shape {
  readonly kind?: string;
  readonly matchLabels?: Record<string, string>;
  readonly labels?: Record<string, string>;
  readonly annotations?: Record<string, string>;
  readonly spec?: object;
  readonly template?: object;
}

function workload(chart: Chart, name: string, shape: Shape = {}): IConstruct {
  const { kind = 'Deployment', matchLabels = { app: name }, labels = matchLabels, annotations, spec, template } = shape;
  return new ApiObject(chart, name, {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name },
    spec: { selector: { matchLabels }, template: { metadata: { labels, annotations }, spec: template }, ...spec },
  });
}

function monitors(chart: Chart, apps: CanaryApp[], props: Partial<CanaryPodMonitorsProps> = {}): ManifestBody[] {
  const { canaryMonitors, primaryMonitors } = new CanaryPodMonitors(chart, 'MyApp', { apps, ...props });
  return [...canaryMonitors, ...primaryMonitors].map((monitor) => monitor.toJson());
}

const selected = (all: ManifestBody[]) => all.map(({ spec }) => spec.selector.matchLabels);

function mistakes(chart: Chart, apps: CanaryApp[], props: Partial<CanaryPodMonitorsProps> = {}): string[] {
  try {
    monitors(chart, apps, props);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
}

test('each app has a PodMonitor for its canary pods and one for its primary pods', () => {
  const chart = shop();
  const all = monitors(chart, [CanaryApp.of(workload(chart, 'backend')), CanaryApp.fromName('frontend')]);

  expect(selected(all)).toEqual([
    { app: 'backend' },
    { app: 'frontend' },
    { app: 'backend-primary' },
    { app: 'frontend-primary' },
  ]);
});

test('Envoy’s statistics are scraped every 15 s, and the job tells canary from primary', () => {
  const [canary] = monitors(shop(), [CanaryApp.fromName('backend')]);

  expect(canary).toMatchObject({ kind: 'PodMonitor', metadata: { namespace: 'shop', labels: { release: 'kps' } } });
  expect(canary.spec.jobLabel).toBe('app');
  expect(canary.spec.podMetricsEndpoints).toEqual([
    { port: 'http-envoy-prom', path: '/stats/prometheus', interval: '15s' },
  ]);
});

test('the suffix goes on the value of the label, not on the name of the Deployment', () => {
  const chart = shop();

  expect(selected(monitors(chart, [CanaryApp.of(workload(chart, 'backend', { matchLabels: { app: 'be' } }))]))).toEqual(
    [{ app: 'be' }, { app: 'be-primary' }],
  );
});

test('of several labels the first of Flagger’s counts, because it is the only one that differs on primary pods', () => {
  const chart = shop();
  const matchLabels = { 'app.kubernetes.io/name': 'backend', name: 'be' };

  expect(selected(monitors(chart, [CanaryApp.of(workload(chart, 'backend', { matchLabels }))]))).toEqual([
    { name: 'be' },
    { name: 'be-primary' },
  ]);
});

test('labels that Flagger was started with come before its own', () => {
  const chart = shop();
  const apps = [
    CanaryApp.of(workload(chart, 'backend', { matchLabels: { app: 'backend', component: 'api' } })),
    CanaryApp.fromName('frontend'),
  ];

  expect(selected(monitors(chart, apps, { selectorLabels: ['component', 'app'] })).slice(0, 2)).toEqual([
    { component: 'api' },
    { component: 'frontend' },
  ]);
});

test('an app elsewhere is scraped in its namespace', () => {
  const [canary] = monitors(shop('monitoring'), [CanaryApp.fromName('backend', { namespace: 'store' })]);

  expect(canary.metadata.namespace).toBe('monitoring');
  expect(canary.spec.namespaceSelector).toEqual({ matchNames: ['store'] });
});

test('two apps of one name in two namespaces get four monitors', () => {
  const apps = ['shop', 'store'].map((namespace) => CanaryApp.fromName('backend', { namespace }));

  expect(new Set(monitors(shop(), apps).map(({ metadata }) => metadata.name)).size).toBe(4);
});

test('the port of the app is found in its manifest', () => {
  const chart = shop();
  const template = {
    containers: [{ name: 'app', ports: [{ containerPort: 80 }, { name: 'metrics', containerPort: 9797 }] }],
  };
  const apps = [CanaryApp.of(workload(chart, 'backend', { template }))];

  const [canary] = monitors(chart, apps, { endpoints: [CanaryEndpoint.envoySidecar(), CanaryEndpoint.appPort()] });
  expect(canary.spec.podMetricsEndpoints).toMatchObject([
    { port: 'http-envoy-prom' },
    { port: 'metrics', path: '/metrics', interval: '15s' },
  ]);
});

test('the port of an Envoy in the manifest is not the app’s own', () => {
  const chart = shop();
  const sidecar = {
    name: 'istio-proxy',
    restartPolicy: 'Always',
    ports: [{ name: 'http-envoy-prom', containerPort: 15090 }],
  };
  const template = { initContainers: [sidecar], containers: [{ name: 'app', ports: [{ containerPort: 80 }] }] };
  const apps = [CanaryApp.of(workload(chart, 'backend', { template }))];

  const [canary] = monitors(chart, apps, { endpoints: [CanaryEndpoint.appPort()] });
  expect(canary.spec.podMetricsEndpoints).toMatchObject([{ portNumber: 80 }]);
});

test('Flagger’s provider kubernetes gets the labels that its built-in checks ask for', () => {
  const endpoints = [CanaryEndpoint.appPort({ port: 'http', flaggerHttpLabels: true })];
  const [canary] = monitors(shop(), [CanaryApp.fromName('backend')], { endpoints });

  expect(canary.spec.podMetricsEndpoints[0].relabelings).toEqual([
    { sourceLabels: ['__meta_kubernetes_namespace'], targetLabel: 'kubernetes_namespace' },
    { sourceLabels: ['__meta_kubernetes_pod_name'], targetLabel: 'kubernetes_pod_name' },
  ]);
});

test.each([
  [Relabeling.dropLabels('destination_.*'), 'changes destination_workload of istio_requests_total'],
  [Relabeling.dropMetrics('istio_.*_bucket'), 'drops istio_request_duration_milliseconds_bucket'],
  [Relabeling.keepMetrics('istio_requests_total'), 'drops istio_request_duration_milliseconds_bucket'],
  [Relabeling.label('reporter', 'envoy'), 'changes reporter of istio_requests_total'],
])('a rule after which Flagger’s built-in checks find no values is refused: %#', (rule, harm) => {
  expect(mistakes(shop(), [CanaryApp.fromName('backend')], { metricRelabelings: [rule] })).toEqual([
    expect.stringContaining(`which ${harm}; narrow its expression`),
  ]);
});

test('a rule that leaves Flagger’s built-in checks alone is kept', () => {
  const [canary] = monitors(shop(), [CanaryApp.fromName('backend')], {
    metricRelabelings: [Relabeling.dropMetrics('envoy_.*'), Relabeling.dropLabels('source_.*')],
  });

  expect(canary.spec.podMetricsEndpoints[0].metricRelabelings).toHaveLength(2);
});

test('relabelings of the user come after those for Flagger', () => {
  const [canary] = monitors(shop(), [CanaryApp.fromName('backend')], {
    endpoints: [CanaryEndpoint.appPort({ portNumber: 8080, flaggerHttpLabels: true })],
    relabelings: [Relabeling.label('tier', 'api')],
  });

  expect(canary.spec.podMetricsEndpoints[0].relabelings).toMatchObject([
    { targetLabel: 'kubernetes_namespace' },
    { targetLabel: 'kubernetes_pod_name' },
    { targetLabel: 'tier' },
  ]);
});

test.each([
  ['27', (chart: Chart) => new kplus.Deployment(chart, 'Backend', { containers: [{ image: 'backend' }] })],
  ['33', (chart: Chart) => new kplus33.Deployment(chart, 'Backend', { containers: [{ image: 'backend' }] })],
])('a Deployment of cdk8s-plus-%s as it comes has no label that Flagger accepts', (_, deployment) => {
  const chart = shop();
  const backend = deployment(chart);
  const { name } = backend;

  expect(mistakes(chart, [CanaryApp.of(backend)])).toEqual([
    `shop/MyApp: Flagger refuses Deployment/${name}: spec.selector.matchLabels must contain one of app, name, app.kubernetes.io/name, ` +
      `got cdk8s.io/metadata.addr; label the pods app: ${name} and select on it ` +
      `(in cdk8s-plus workload.podMetadata.addLabel("app", "${name}") and workload.select(LabelSelector.of({ labels: { "app": "${name}" } })))`,
  ]);
});

test('the edit that the refusal asks for makes a Deployment of cdk8s-plus acceptable', () => {
  const chart = shop();
  const backend = new kplus.Deployment(chart, 'Backend', { containers: [{ image: 'backend' }] });
  backend.podMetadata.addLabel('app', 'backend');
  backend.select(kplus.LabelSelector.of({ labels: { app: 'backend' } }));

  expect(selected(monitors(chart, [CanaryApp.of(backend)]))).toEqual([{ app: 'backend' }, { app: 'backend-primary' }]);
});

test('a label that only the pods carry is the near miss', () => {
  const chart = shop();
  const backend = workload(chart, 'backend', { matchLabels: { tier: 'api' }, labels: { tier: 'api', name: 'be' } });

  expect(mistakes(chart, [CanaryApp.of(backend)])[0]).toContain(
    'got tier; the pods carry name: be, so select on it too',
  );
});

test('a StatefulSet is nothing that Flagger rolls out', () => {
  const chart = shop();

  expect(mistakes(chart, [CanaryApp.of(workload(chart, 'db', { kind: 'StatefulSet' }))])).toEqual([
    'shop/MyApp: Flagger rolls out a Deployment or a DaemonSet, got StatefulSet/db; pass one of these',
  ]);
});

test('a DaemonSet must roll', () => {
  const chart = shop();
  const agent = workload(chart, 'agent', { kind: 'DaemonSet', spec: { updateStrategy: { type: 'OnDelete' } } });

  expect(mistakes(chart, [CanaryApp.of(agent)])[0]).toContain(
    'Flagger refuses DaemonSet/agent: a DaemonSet must have the update strategy RollingUpdate, got OnDelete',
  );
});

test.each([
  [{ labels: { app: 'backend', 'sidecar.istio.io/inject': 'false' } }, 'sidecar.istio.io/inject: "false"'],
  [{ annotations: { 'sidecar.istio.io/inject': 'false' } }, 'sidecar.istio.io/inject: "false"'],
  [{ template: { hostNetwork: true } }, 'hostNetwork: true'],
])('pods that Istio does not inject have no Envoy to scrape', (shape, reason) => {
  const chart = shop();

  expect(mistakes(chart, [CanaryApp.of(workload(chart, 'backend', shape))])).toEqual([
    `shop/MyApp: the pods of Deployment/backend get no Envoy sidecar, got ${reason}; remove it, or scrape the app itself with ` +
      '`endpoints: [CanaryEndpoint.appPort()]`',
  ]);
});

test('two apps with one value of the label would be one app to Flagger', () => {
  const apps = ['backend', 'frontend'].map((name) => CanaryApp.fromName(name, { value: 'shop' }));

  expect(mistakes(shop(), apps)).toEqual([
    'shop/MyApp: nothing tells pods of "frontend" from pods of "backend", got app: shop for both; ' +
      "pass each Canary's target, never its primary, and give each its own value of app",
  ]);
});

test('the primary that Flagger makes is no app of its own', () => {
  const apps = ['backend', 'backend-primary'].map((name) => CanaryApp.fromName(name));

  expect(mistakes(shop(), apps)[0]).toContain('got app: backend-primary for both');
});

test('all mistakes are told at once', () => {
  const long = 'x'.repeat(56);
  const found = mistakes(shop(), [CanaryApp.fromName('Back end'), CanaryApp.fromName(long)], {
    endpoints: [CanaryEndpoint.appPort()],
    interval: Duration.seconds(0),
  });

  expect(found).toEqual([
    expect.stringContaining('`interval` must be'),
    expect.stringContaining('got "Back end"; did you mean "back-end"?'),
    expect.stringContaining('got 64 characters, at most 63 are a label; shorten the value of app to 55'),
    expect.stringContaining(`the metrics port of "${long}" is unknown`),
  ]);
});

test('no apps are a mistake', () => {
  expect(mistakes(shop(), [])).toEqual([
    'shop/MyApp: `apps` is empty; pass what your Canaries name in targetRef, for example CanaryApp.of(deployment)',
  ]);
});
