import { ApiObject, App, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { AppMonitor } from '../../src/constructs/app-monitor';
import { Prometheus } from '../../src/constructs/prometheus';
import { Proof } from '../../src/constructs/proof';
import { prove } from '../../src/proof/prove';
import '../../src/jest';

jest.mock('../../src/proof/prove', () => {
  const actual = jest.requireActual('../../src/proof/prove');
  return { prove: jest.fn(actual.prove) };
});

/** An app with one Deployment, its Service and a monitor on it. */
function shop() {
  const app = Testing.app();
  Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const cart = new kplus.Deployment(chart, 'Cart', {
    replicas: 2,
    containers: [{ image: 'cart:1', portNumber: 8080, securityContext: { user: 1000 } }],
  });
  const service = cart.exposeViaService();
  const { monitor } = new AppMonitor(chart, 'Monitor', { app: service });
  return { app, chart, service, monitor };
}

test('an app whose monitors are scraped synthesizes', () => {
  const { app, monitor } = shop();

  expect(() => app.synth()).not.toThrow();
  expect(app).toBeScraped();
  expect(monitor).toHaveTargets({ namespace: 'shop' });
});

test('a target says which monitor, which Prometheus and how many', () => {
  expect(Proof.of(shop().app).targets).toMatchObject([
    {
      prometheus: 'monitoring/kps-kube-prometheus-stack-prometheus',
      monitor: expect.stringMatching(/^ServiceMonitor\/shop\//),
      count: 2,
    },
  ]);
});

test('a monitor that lost its label fails the synthesis with its construct and the edit', () => {
  const { app, monitor } = shop();
  monitor.metadata.addLabel('release', 'kpps');

  expect(() => app.synth()).toThrow(
    /\[scrapecheck\] error\[SC\d+][\s\S]*shop\/Monitor[\s\S]*fix set metadata.labels.release to "kps"/,
  );
});

test('the matcher tells why a monitor has no targets', () => {
  const { monitor } = shop();
  monitor.metadata.addLabel('release', 'kpps');

  expect(() => expect(monitor).toHaveTargets()).toThrow(/to have a target, but it has none[\s\S]*monitor-not-selected/);
});

test('a synthesis proves once, however many charts there are', () => {
  const { app } = shop();
  for (let n = 0; n < 5; n++) new Chart(app, `chart-${n}`);
  jest.mocked(prove).mockClear();

  app.synth();
  expect(prove).toHaveBeenCalledTimes(1);

  app.synthYaml();
  expect(prove).toHaveBeenCalledTimes(2);
});

test('what changed after a synthesis is proved in the next one', () => {
  const { app, monitor } = shop();
  app.synth();
  monitor.metadata.addLabel('release', 'kpps');

  expect(() => app.synth()).toThrow('monitor-not-selected');
});

test('an allowance with a reason lets the synthesis pass, and needs the reason', () => {
  const { app, monitor } = shop();
  monitor.metadata.addLabel('release', 'kpps');

  expect(() => Proof.allow(monitor, 'monitor-not-selected', ' ')).toThrow(
    'shop/Monitor/Monitor: allowing "monitor-not-selected" needs a reason, got ""; say why that is right',
  );
  Proof.allow(monitor, 'monitor-not-selected', 'the Prometheus of the other team takes it');
  expect(() => app.synth()).not.toThrow();
});

test('an app without our monitors is proved once it is attached', () => {
  const app = new App({ outdir: Testing.app().outdir });
  Prometheus.fromSelectors(app, 'Prometheus', { namespace: 'monitoring', labels: { team: 'a' } });
  const chart = new Chart(app, 'plain', { namespace: 'shop' });
  new ApiObject(chart, 'Monitor', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { labels: { team: 'b' } },
    spec: { selector: {}, endpoints: [{ port: 'web' }] },
  });
  expect(() => app.synth()).not.toThrow();

  Proof.attach(app);
  expect(() => app.synth()).toThrow('monitor-not-selected');
});

test('strict synthesis fails on what cannot be told', () => {
  const { app, chart } = shop();
  new ApiObject(chart, 'Probe', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { name: 'elsewhere', labels: { release: 'kps' } },
    spec: {
      selector: { matchLabels: { app: 'elsewhere' } },
      namespaceSelector: { matchNames: ['other'] },
      endpoints: [{ port: 'web' }],
    },
  });
  expect(() => app.synth()).not.toThrow();

  Proof.attach(app, { strict: true });
  expect(() => app.synth()).toThrow(/ServiceMonitor\/shop\/elsewhere: cannot tell without/);
});

test('the configuration of one Prometheus can be read, and names must be right', () => {
  const proof = Proof.of(shop().app);

  expect(proof.config()).toContain('job_name: serviceMonitor/shop/');
  expect(() => proof.config('monitoring/k8s')).toThrow(
    'got "monitoring/k8s"; pass one of: "monitoring/kps-kube-prometheus-stack-prometheus"',
  );
});
