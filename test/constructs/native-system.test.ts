import { ApiObject, type Chart } from 'cdk8s';
import * as kplus27 from 'cdk8s-plus-27';
import { AppMonitor } from '../../src/constructs/app-monitor';
import type { AppMonitorProps } from '../../src/constructs/app-monitor-props';
import { NativeSystem } from '../../src/constructs/generated/native-system';
import { shop } from './shop';

const monitor = (chart: Chart, props: AppMonitorProps) => new AppMonitor(chart, 'Broker', { name: 'broker', ...props });

function service(chart: Chart, ports: object[]): ApiObject {
  return new ApiObject(chart, 'Service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'rabbit' },
    spec: { selector: { app: 'rabbit' }, ports },
  });
}

test('a system of the catalogue brings port, alerts and dashboard to the Service of the app', () => {
  const chart = shop();
  const app = service(chart, [
    { name: 'amqp', port: 5672 },
    { name: 'stats', port: 80, targetPort: 15692 },
  ]);
  const broker = monitor(chart, { app, system: NativeSystem.rabbitmq() });

  expect(broker.monitor.toJson().spec.endpoints).toEqual([{ port: 'stats' }]);
  expect(broker.rules!.toJson().spec.groups[0].rules[0].expr).toContain('up{job="rabbit",namespace="shop"}');
  expect(broker.dashboard!.toJson().data).toHaveProperty(['rabbitmq.json']);
});

test('pods without a Service are found by the job of their PodMonitor', () => {
  const chart = shop();
  const app = new kplus27.Deployment(chart, 'Rabbit', {
    containers: [{ image: 'rabbitmq:4', ports: [{ number: 5672 }, { number: 15692 }] }],
  });
  const broker = monitor(chart, { app, system: NativeSystem.rabbitmq() });

  expect(broker.monitor.toJson().spec.podMetricsEndpoints).toEqual([{ portNumber: 15692 }]);
  expect(broker.rules!.toJson().spec.groups[0].rules[0].expr).toContain('up{job="shop/broker",namespace="shop"}');
});

test('what somebody else installs is found by the labels of its usual installation', () => {
  const issuer = new AppMonitor(shop(), 'Issuer', { system: NativeSystem.certManager(), namespace: 'cert-manager' });

  expect(issuer.monitor.toJson()).toMatchObject({
    kind: 'PodMonitor',
    metadata: { namespace: 'cert-manager', labels: { release: 'kps' } },
    spec: { selector: expect.anything(), podMetricsEndpoints: [{ port: 'http-metrics', honorLabels: true }] },
  });
});

test('an application of your own has no alerts but those that you add', () => {
  const chart = shop();
  const app = service(chart, [{ name: 'metrics', port: 8080 }]);
  const { rules, dashboard } = monitor(chart, { app });
  expect([rules, dashboard]).toEqual([undefined, undefined]);
});

test.each<[string, (chart: Chart) => AppMonitorProps, string]>([
  [
    'a port that is not the one of the metrics',
    (chart) => ({ app: service(chart, [{ name: 'amqp', port: 5672 }]), system: NativeSystem.rabbitmq() }),
    'Service/rabbit has no port 15692, on which RabbitMQ serves its metrics, got 5672; declare it, or pass `port` or `portNumber`',
  ],
  [
    'a system without a usual place, and no app',
    () => ({ system: NativeSystem.rabbitmq() }),
    'RabbitMQ has no usual place, got no `app`; pass `app`, or `podLabels` for pods that are not part of the app',
  ],
  [
    'nothing at all',
    () => ({}),
    'there is no application, got no `app`; pass `app`, or `podLabels` for pods that are not part of the app',
  ],
  [
    'labels of pods without a port',
    () => ({ podLabels: { app: 'x' } }),
    'nothing tells the port of the pods, got only `podLabels`; pass `port` or `portNumber`',
  ],
  [
    'an app, and a namespace of pods that are not part of it',
    (chart) => ({ app: service(chart, [{ name: 'metrics', port: 1 }]), namespace: 'other' }),
    '`namespace` and `podLabels` are for pods that are not part of the app, got `app` too; leave one out',
  ],
])('%s is refused', (_, props, message) => {
  const chart = shop();
  expect(() => monitor(chart, props(chart))).toThrow(`shop/Broker: ${message}`);
});
