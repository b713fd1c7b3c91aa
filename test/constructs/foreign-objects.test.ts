import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Include, JsonPatch } from 'cdk8s';
import * as kplus27 from 'cdk8s-plus-27';
import * as kplus33 from 'cdk8s-plus-33';
import { AppMonitor } from '../../src/constructs/app-monitor';
import { Prometheus } from '../../src/constructs/prometheus';

function shop(labels?: Record<string, string>): Chart {
  const app = new App();
  Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });
  return new Chart(app, 'shop', { namespace: 'shop', labels });
}

function include(chart: Chart, yaml: string): Include {
  const file = join(mkdtempSync(join(tmpdir(), 'include-')), 'manifests.yaml');
  writeFileSync(file, yaml);
  return new Include(chart, 'Include', { url: file });
}

const monitorOf = (chart: Chart, props: ConstructorParameters<typeof AppMonitor>[2]) =>
  new AppMonitor(chart, 'Cart', props).monitor.toJson();

const deployments = [
  [
    'cdk8s-plus-27',
    (chart: Chart) => new kplus27.Deployment(chart, 'App', { containers: [{ image: 'cart', portNumber: 8080 }] }),
  ],
  [
    'cdk8s-plus-33',
    (chart: Chart) => new kplus33.Deployment(chart, 'App', { containers: [{ image: 'cart', portNumber: 8080 }] }),
  ],
] as const;

describe.each(deployments)('%s', (_, deployment) => {
  test('a Service without labels and port name is stamped, and its target port is scraped', () => {
    const chart = shop();
    const app = deployment(chart).exposeViaService();
    const monitor = monitorOf(chart, { app });

    const stamp = { 'scrapecheck/service': app.name };
    expect(ApiObject.of(app).toJson().metadata.labels).toEqual(stamp);
    expect(monitor.spec).toEqual({ selector: { matchLabels: stamp }, endpoints: [{ targetPort: 8080 }] });
  });

  test('a Deployment that has a Service inside is monitored through it', () => {
    const chart = shop();
    const app = deployment(chart);
    app.exposeViaService();

    expect(monitorOf(chart, { app }).kind).toBe('ServiceMonitor');
  });

  test('a Deployment without a Service gets a PodMonitor on the labels that it selects by itself', () => {
    const chart = shop();
    const app = deployment(chart);

    expect(monitorOf(chart, { app })).toMatchObject({
      kind: 'PodMonitor',
      spec: { selector: { matchLabels: app.matchLabels }, podMetricsEndpoints: [{ portNumber: 8080 }] },
    });
  });

  test('what changes later is seen', () => {
    const chart = shop();
    const app = deployment(chart);
    const { monitor } = new AppMonitor(chart, 'Cart', { app });
    ApiObject.of(app).addJsonPatch(JsonPatch.add('/spec/selector/matchLabels/app', 'cart'));

    expect(monitor.toJson().spec.selector.matchLabels).toMatchObject({ app: 'cart' });
  });
});

describe('Include', () => {
  test('an object inside it keeps its namespace, and the monitor follows', () => {
    const chart = shop();
    const { apiObjects } = include(
      chart,
      `
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: carts, labels: { app: cart } }
spec: { selector: { app: cart }, ports: [{ name: http, port: 80 }, { name: http-metrics, port: 8081 }] }
`,
    );

    expect(monitorOf(chart, { app: apiObjects[0] })).toMatchObject({
      kind: 'ServiceMonitor',
      metadata: { namespace: 'carts', labels: { release: 'kps' } },
      spec: { selector: { matchLabels: { app: 'cart' } }, endpoints: [{ port: 'http-metrics' }] },
    });
  });

  test('a Service with a headless twin is stamped, or every pod would be scraped twice', () => {
    const chart = shop();
    const { apiObjects } = include(
      chart,
      `
apiVersion: v1
kind: Service
metadata: { name: db, labels: { app: db } }
spec: { selector: { app: db }, ports: [{ name: metrics, port: 9104 }] }
---
apiVersion: v1
kind: Service
metadata: { name: db-headless, labels: { app: db } }
spec: { clusterIP: None, selector: { app: db }, ports: [{ name: metrics, port: 9104 }] }
`,
    );

    expect(monitorOf(chart, { app: apiObjects[0] }).spec.selector.matchLabels).toEqual({
      app: 'db',
      'scrapecheck/service': 'db',
    });
  });

  test('the whole Include will do if one object in it fits, and is refused if several do', () => {
    const chart = shop();
    const service = (name: string) =>
      `{ apiVersion: v1, kind: Service, metadata: { name: ${name} }, spec: { selector: { app: a }, ports: [{ port: 1 }] } }`;

    expect(monitorOf(chart, { app: include(chart, service('cart')) }).kind).toBe('ServiceMonitor');
    const both = include(new Chart(chart, 'both'), `${service('cart')}\n---\n${service('shop')}`);
    expect(() => new AppMonitor(chart, 'Both', { app: both })).toThrow(
      'shop/Both: "shop/both/Include" renders 2 candidates, got Service/cart, Service/shop; pass one of them',
    );
  });
});

describe('raw ApiObject', () => {
  test('labels of the chart are on every Service of the chart, so they do not tell one from another', () => {
    const chart = shop({ team: 'shop' });
    const app = new ApiObject(chart, 'Service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'cart' },
      spec: { selector: { app: 'cart' }, ports: [{ port: 80, targetPort: 'web' }] },
    });

    expect(monitorOf(chart, { app }).spec).toEqual({
      selector: { matchLabels: { team: 'shop', 'scrapecheck/service': 'cart' } },
      endpoints: [{ targetPort: 'web' }],
    });
  });

  test('ports of a sidecar, which is an init container that keeps running, count', () => {
    const chart = shop();
    const app = new ApiObject(chart, 'Pod', {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'cart', labels: { app: 'cart' } },
      spec: {
        initContainers: [
          { name: 'proxy', restartPolicy: 'Always', ports: [{ name: 'http-envoy-prom', containerPort: 15090 }] },
          { name: 'setup', ports: [{ name: 'metrics', containerPort: 1 }] },
        ],
        containers: [{ name: 'cart', ports: [{ name: 'http', containerPort: 8080 }] }],
      },
    });

    expect(monitorOf(chart, { app }).spec).toEqual({
      selector: { matchLabels: { app: 'cart' } },
      podMetricsEndpoints: [{ port: 'http-envoy-prom' }],
    });
  });
});
