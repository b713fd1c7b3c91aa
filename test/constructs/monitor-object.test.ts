import { type ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { serviceMonitor } from '../../src/constructs/monitor-object';
import { Prometheus } from '../../src/constructs/prometheus';

function shop(monitorNamespace?: string, namespace: string | undefined = 'shop'): Chart {
  const app = new App();
  Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring', monitorNamespace });
  return new Chart(app, 'shop', { namespace });
}

function monitorOf(chart: Chart, place = {}): ApiObject {
  return serviceMonitor(chart, 'Monitor', place, () => ({ selector: {}, endpoints: [{ port: 'http' }] }));
}

test('a monitor lives next to its targets and carries the label of its Prometheus', () => {
  expect(monitorOf(shop(), { targetNamespace: 'istio-ingress' }).toJson()).toMatchObject({
    metadata: { namespace: 'istio-ingress', labels: { release: 'kps' } },
    spec: { endpoints: [{ port: 'http' }] },
  });
});

test('a monitor in the operator’s namespace names the namespace of its targets', () => {
  expect(monitorOf(shop('monitoring')).toJson()).toMatchObject({
    metadata: { namespace: 'monitoring' },
    spec: { namespaceSelector: { matchNames: ['shop'] } },
  });
});

test('a monitor cannot look into a namespace that nobody names', () => {
  const app = new App();
  Prometheus.fromSelectors(app, 'Prometheus', { namespace: 'monitoring', monitorNamespace: 'monitoring' });

  expect(() => monitorOf(new Chart(app, 'shop'))).toThrow(
    'shop: the ServiceMonitor goes to namespace "monitoring" and must name the namespace of its targets, got none',
  );
});

test('a patch with a field that the CRD class does not know is kept', () => {
  const monitor = monitorOf(shop());
  monitor.addJsonPatch(JsonPatch.add('/spec/endpoints/0/brandNew', true));

  expect(monitor.toJson().spec.endpoints).toEqual([{ port: 'http', brandNew: true }]);
});
