import { type Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as kplus33 from 'cdk8s-plus-33';
import { CanaryApp } from '../../src/constructs/canary-app';
import { CanaryEndpoint } from '../../src/constructs/canary-endpoint';
import { Relabeling } from '../../src/constructs/relabeling';
import { mistakes, monitors, selected, workload } from './canary';
import { shop } from './shop';

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
