import { ApiObject, type Chart, JsonPatch } from 'cdk8s';
import * as kplus27 from 'cdk8s-plus-27';
import * as kplus33 from 'cdk8s-plus-33';
import { AppMonitor } from '../../../src/constructs/app-monitor';
import { ExportedApp } from '../../../src/constructs/exported-app';
import { Discovery, type ExportedAppProps, Placement } from '../../../src/constructs/exported-app-props';
import { Exporter } from '../../../src/constructs/generated/exporter';
import { rendered, shop } from '../shop';

const redis = { containers: [{ image: 'redis:7.2', portNumber: 6379 }] };
const exporter = Exporter.redis();

const sidecar = (chart: Chart, props: Partial<ExportedAppProps>) =>
  new ExportedApp(chart, 'Cache', { exporter, placement: Placement.SIDECAR, ...props });

describe.each([
  ['cdk8s-plus-27', (chart: Chart) => new kplus27.StatefulSet(chart, 'Redis', redis)],
  ['cdk8s-plus-33', (chart: Chart) => new kplus33.StatefulSet(chart, 'Redis', redis)],
])('in a StatefulSet of %s', (_, workload) => {
  test('the exporter joins the pods, reaches the application as localhost, and is found through the pods', () => {
    const chart = shop();
    const app = workload(chart);
    const cache = sidecar(chart, { app });

    const { spec } = rendered(chart, 'StatefulSet');
    expect(spec.template.spec.containers[1]).toMatchObject({
      name: 'redis-exporter',
      env: [{ name: 'REDIS_ADDR', value: 'redis://localhost:6379' }],
      ports: [{ name: 'metrics', containerPort: 9121 }],
    });
    expect(cache.service).toBeUndefined();
    expect(cache.monitor.toJson()).toMatchObject({
      kind: 'PodMonitor',
      spec: { selector: spec.selector, podMetricsEndpoints: [{ port: 'metrics' }] },
    });
  });

  test('an exporter that is not ready does not take the application out of its Service', () => {
    const chart = shop();
    sidecar(chart, { app: workload(chart) });

    const [, added] = rendered(chart, 'StatefulSet').spec.template.spec.containers;
    expect(Object.keys(added)).toContain('livenessProbe');
    expect(Object.keys(added)).not.toContain('readinessProbe');
  });
});

test('the workload is found behind the Service', () => {
  const chart = shop();
  const app = new kplus27.Deployment(chart, 'Redis', redis);
  new kplus27.Deployment(chart, 'Other', redis);
  sidecar(chart, { app: app.exposeViaService() });

  expect(ApiObject.of(app).toJson().spec.template.spec.containers).toHaveLength(2);
});

test('what is added to the workload later is kept', () => {
  const chart = shop();
  const app = new kplus27.Deployment(chart, 'Redis', redis);
  sidecar(chart, { app, exporter: Exporter.custom({ name: 'a', image: 'a:1', port: 1, files: { '/a': 'a' } }) });
  app.addVolume(kplus27.Volume.fromEmptyDir(chart, 'Data', 'data'));
  app.podMetadata.addAnnotation('traffic.sidecar.istio.io/excludeInboundPorts', '6379');
  ApiObject.of(app).addJsonPatch(JsonPatch.add('/spec/template/spec/priorityClassName', 'high'));

  const { metadata, spec } = ApiObject.of(app).toJson().spec.template;
  expect(spec.volumes.map(({ name }: { name: string }) => name)).toEqual(['data', 'a-exporter-config']);
  expect(spec.priorityClassName).toBe('high');
  expect(metadata.annotations['traffic.sidecar.istio.io/excludeInboundPorts']).toBe('6379,1');
});

test('a Service may be put in front of it', () => {
  const chart = shop();
  const app = new kplus27.Deployment(chart, 'Redis', redis);
  const cache = sidecar(chart, { app, discovery: Discovery.SERVICE, name: 'cache' });

  expect(cache.service!.toJson().spec.selector).toEqual(app.matchLabels);
  expect(cache.monitor.toJson().spec.selector.matchLabels).toEqual(cache.service!.toJson().metadata.labels);
});

test('two exporters in one pod have ports of different names, and neither is taken for the application', () => {
  const chart = shop();
  const app = new kplus27.Deployment(chart, 'Redis', redis);
  sidecar(chart, { app });
  const second = new ExportedApp(chart, 'Second', {
    app,
    exporter: Exporter.memcached(),
    placement: Placement.SIDECAR,
  });

  expect(second.monitor.toJson().spec.podMetricsEndpoints).toEqual([{ port: 'metrics-9150' }]);
  expect(second.exporter.toJson().spec.template.spec.containers[2].args).toEqual([
    '--memcached.address=localhost:6379',
  ]);
  expect(new AppMonitor(chart, 'App', { app }).monitor.toJson().spec.podMetricsEndpoints).toEqual([
    { portNumber: 6379 },
  ]);
});
