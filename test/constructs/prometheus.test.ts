import { App, Chart } from 'cdk8s';
import { podMonitor, serviceMonitor } from '../../src/constructs/monitor-object';
import { MonitoringKind, Prometheus } from '../../src/constructs/prometheus';

const { SERVICE_MONITOR, POD_MONITOR, PROMETHEUS_RULE, PROBE } = MonitoringKind;

function kps(scope: App | Chart, release: string): Prometheus {
  return Prometheus.fromKubePrometheusStack(scope, 'Prometheus', { release, namespace: 'monitoring' });
}

test('kube-prometheus-stack asks for its release name on monitors and rules, in any namespace', () => {
  const prometheus = kps(new App(), 'kps');

  expect(prometheus.labelsFor(SERVICE_MONITOR)).toEqual({ release: 'kps' });
  expect(prometheus.labelsFor(PROMETHEUS_RULE)).toEqual({ release: 'kps' });
  expect(prometheus.namespaceFor(SERVICE_MONITOR)).toBeUndefined();
});

test.each([
  ['kube-prometheus-stack', 'http://kube-prometheus-stack-prometheus.monitoring.svc:9090'],
  ['kps', 'http://kps-kube-prometheus-stack-prometheus.monitoring.svc:9090'],
  ['prometheus', 'http://prometheus-kube-prometheus-prometheus.monitoring.svc:9090'],
])('the chart cuts the full name of release %s after 26 characters', (release, url) => {
  expect(kps(new App(), release)).toMatchObject({ url, portName: 'http-web' });
});

test('kube-prometheus asks for no label', () => {
  const prometheus = Prometheus.fromKubePrometheus(new App(), 'Prometheus');

  expect(prometheus.labelsFor(POD_MONITOR)).toEqual({});
  expect(prometheus.url).toBe('http://prometheus-k8s.monitoring.svc:9090');
});

test('each kind may have labels of its own', () => {
  const prometheus = Prometheus.fromSelectors(new App(), 'Prometheus', {
    namespace: 'observability',
    labels: { team: 'a' },
    ruleLabels: { role: 'alert-rules' },
  });

  expect(prometheus.labelsFor(PROBE)).toEqual({ team: 'a' });
  expect(prometheus.labelsFor(PROMETHEUS_RULE)).toEqual({ role: 'alert-rules' });
  expect(prometheus.serviceName).toBe('prometheus-operated');
});

describe('a Prometheus object as YAML', () => {
  const prometheus = Prometheus.fromManifest(new App(), 'Prometheus', {
    yaml: `
kind: ServiceAccount
---
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: main, namespace: observability }
spec:
  externalUrl: https://prometheus.example.com/ui
  routePrefix: /prometheus/
  serviceMonitorSelector:
    matchExpressions:
      - { key: team, operator: In, values: [a, b] }
      - { key: scrape, operator: Exists }
      - { key: ignore, operator: DoesNotExist }
  podMonitorSelector: { matchLabels: { team: a }, matchExpressions: [{ key: team, operator: NotIn, values: [a] }] }
  podMonitorNamespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } }
`,
  });

  test('gives the fewest labels that its selector accepts', () => {
    expect(prometheus.labelsFor(SERVICE_MONITOR)).toEqual({ team: 'a', scrape: 'true' });
  });

  test('selects nothing of a kind whose selector is absent or contradicts itself', () => {
    expect(() => prometheus.labelsFor(PROBE)).toThrow(
      'Prometheus: this Prometheus selects no Probe, got spec.probeSelector absent; set it to {} to select every Probe',
    );
    expect(() => prometheus.labelsFor(POD_MONITOR)).toThrow('this Prometheus selects no PodMonitor');
  });

  test('looks into its own namespace if the namespace selector is absent', () => {
    expect(prometheus.namespaceFor(SERVICE_MONITOR)).toBe('observability');
    expect(prometheus.namespaceFor(POD_MONITOR)).toBe('shop');
  });

  test('serves its API under routePrefix, whatever externalUrl says', () => {
    expect(prometheus.url).toBe('http://prometheus-operated.observability.svc:9090/prometheus');
  });
});

describe('scope', () => {
  test('the nearest enclosing Prometheus wins', () => {
    const app = new App();
    const outer = kps(app, 'outer');
    const chart = new Chart(app, 'shop');
    const inner = kps(chart, 'inner');

    expect(Prometheus.of(chart)).toBe(inner);
    expect(Prometheus.of(new Chart(app, 'other'))).toBe(outer);
  });

  test('one scope has one Prometheus', () => {
    const app = new App();
    kps(app, 'a');

    expect(() => Prometheus.fromKubePrometheus(app, 'Second')).toThrow(
      'Second: this scope has a Prometheus already, got "Prometheus"',
    );
  });

  test('a Prometheus that comes after a monitor of its scope is refused, for the monitor would lack its label', () => {
    const app = new App();
    kps(app, 'outer');
    const chart = new Chart(app, 'shop');
    serviceMonitor(chart, 'Monitor', {}, () => ({ endpoints: [], selector: {} }));

    expect(() => kps(chart, 'inner')).toThrow('shop/Prometheus: declared after "shop"');
  });

  test('an app without a Prometheus is told so once', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
    const app = new App();
    const chart = new Chart(app, 'shop');
    const monitor = serviceMonitor(chart, 'Monitor', {}, () => ({ endpoints: [], selector: {} }));
    podMonitor(chart, 'Second', {}, () => ({ selector: {} }));

    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/^shop: no Prometheus in scope; .* nothing can be proved/)],
    ]);
    expect(monitor.toJson().metadata).toEqual({ name: monitor.name });
    warn.mockRestore();
  });
});
