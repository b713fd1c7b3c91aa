import { ApiObject, App, Chart, Duration } from 'cdk8s';
import { AppMonitor } from '../../src/constructs/app-monitor';
import { type AppMonitorProps, Scheme } from '../../src/constructs/app-monitor-props';
import { Credential } from '../../src/constructs/credential';
import { Prometheus } from '../../src/constructs/prometheus';
import { Relabeling } from '../../src/constructs/relabeling';

function object(kind: string, spec: Record<string, unknown>): ApiObject {
  const app = new App();
  Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  return new ApiObject(chart, kind, { apiVersion: 'v1', kind, metadata: { name: 'cart' }, spec });
}

const service = (spec: Record<string, unknown> = {}) =>
  object('Service', { selector: { app: 'cart' }, ports: [{ name: 'http', port: 80 }], ...spec });

const workload = (ports: unknown[], matchLabels: Record<string, string> = { app: 'cart' }) =>
  object('Deployment', {
    selector: { matchLabels },
    template: { metadata: { labels: { app: 'cart' } }, spec: { containers: [{ name: 'cart', ports }] } },
  });

const monitor = (of: ApiObject, props: Partial<AppMonitorProps> = {}) =>
  new AppMonitor(of.chart, 'Monitor', { app: of, ...props }).monitor;

test('every option reaches the endpoint', () => {
  const { spec } = monitor(service(), {
    path: '/v1/sys/metrics',
    params: { format: ['prometheus'] },
    scheme: Scheme.HTTPS,
    honorLabels: true,
    bearerToken: Credential.fromSecret('vault', 'token'),
    interval: Duration.minutes(1),
    scrapeTimeout: Duration.seconds(30),
    relabelings: [Relabeling.copy('__meta_kubernetes_pod_node_name', 'node')],
    metricRelabelings: [Relabeling.dropMetrics('go_.*')],
  }).toJson();

  expect(spec.endpoints).toEqual([
    {
      port: 'http',
      path: '/v1/sys/metrics',
      params: { format: ['prometheus'] },
      scheme: 'https',
      honorLabels: true,
      authorization: { credentials: { name: 'vault', key: 'token' } },
      interval: '1m',
      scrapeTimeout: '30s',
      relabelings: [{ action: 'replace', sourceLabels: ['__meta_kubernetes_pod_node_name'], targetLabel: 'node' }],
      metricRelabelings: [{ action: 'drop', sourceLabels: ['__name__'], regex: 'go_.*' }],
    },
  ]);
});

describe('wrong calls throw', () => {
  test.each<[string, () => ApiObject, Partial<AppMonitorProps>, string]>([
    [
      'two candidate ports',
      () => workload([{ containerPort: 8080 }, { name: 'admin', containerPort: 8081 }]),
      {},
      'Deployment/cart has several ports, got 8080, "admin" (8081); pass `port` (its name) or `portNumber` to choose one',
    ],
    [
      'two ports of one name',
      () =>
        workload([
          { name: 'metrics', containerPort: 8080 },
          { name: 'metrics', containerPort: 9121 },
        ]),
      { port: 'metrics' },
      'Deployment/cart has several ports, got "metrics" (8080), "metrics" (9121); pass `port` (its name) or `portNumber` to choose one',
    ],
    ['a workload without ports', () => workload([]), {}, 'Deployment/cart has no ports; declare the one to use'],
    [
      'a port that is not there',
      () => service(),
      { port: 'htpp' },
      'Service/cart has no port "htpp", got "http" (80); did you mean "http"?',
    ],
    [
      'a Service without selector',
      () => service({ selector: undefined }),
      {},
      'Service/cart has no selector, so no pods are behind it; set spec.selector to the labels of the pods',
    ],
    [
      'an empty selector',
      () => workload([{ containerPort: 8080 }], {}),
      {},
      'the selector of Deployment/cart is empty, which selects every pod of the namespace; give the workload a label to select on',
    ],
    [
      'a name that is no DNS label',
      () => service(),
      { name: 'My Cart' },
      '`name` must be a DNS label (at most 63 of a-z, 0-9 and "-", which may not stand at an end), got "My Cart"; did you mean "my-cart"?',
    ],
    [
      'a duration of 0',
      () => service(),
      { interval: Duration.seconds(0) },
      '`interval` must be a whole number of milliseconds above 0, got 0; pass for example Duration.seconds(15)',
    ],
    [
      'a timeout above the interval, which the operator rejects',
      () => service(),
      { interval: Duration.seconds(15), scrapeTimeout: Duration.minutes(1) },
      '`scrapeTimeout` must not exceed `interval`, got 1m over 15s; lower it',
    ],
    [
      'parameters in the path, which would be escaped',
      () => service(),
      { path: '/metrics?format=prometheus' },
      '`path` must begin with "/" and hold no "?", got "/metrics?format=prometheus"; pass parameters as `params`',
    ],
    [
      'something that is no application',
      () => object('ConfigMap', {}),
      {},
      '"shop/ConfigMap" renders no workload, got ConfigMap/cart; pass a Deployment or the like',
    ],
  ])('%s', (_, of, props, message) => {
    const made = of();
    expect(() => monitor(made, props)).toThrow(new Error(`shop/Monitor: ${message}`));
  });

  test('all mistakes at once', () => {
    const made = service({ selector: {}, ports: [] });
    expect(() => monitor(made, { interval: Duration.seconds(0), name: 'A' })).toThrow(
      /^(shop\/Monitor: .*\n){3}shop\/Monitor: Service\/cart has no ports; .*$/,
    );
  });
});
