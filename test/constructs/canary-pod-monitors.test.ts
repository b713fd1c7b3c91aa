import { CanaryApp } from '../../src/constructs/canary-app';
import { CanaryEndpoint } from '../../src/constructs/canary-endpoint';
import { Relabeling } from '../../src/constructs/relabeling';
import { monitors, selected, workload } from './canary';
import { shop } from './shop';

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
