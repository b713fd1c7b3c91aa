import { ApiObject, type Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-33';
import { Discovery } from '../../src/constructs/exported-app-props';
import { IstioGateway } from '../../src/constructs/istio-gateway';
import { IstioGatewayMonitor, type IstioGatewayMonitorProps } from '../../src/constructs/istio-gateway-monitor';
import type { ManifestBody } from '../../src/constructs/rendered-object';
import { shop } from './shop';

function monitorOf(chart: Chart, props: IstioGatewayMonitorProps): Record<'service' | 'monitor', ManifestBody> {
  const { service, monitor } = new IstioGatewayMonitor(chart, 'Ingress', props);
  return { service: service?.toJson() ?? {}, monitor: monitor.toJson() };
}

const ingress = IstioGateway.fromHelmRelease('istio-ingressgateway', { namespace: 'istio-ingress' });

test('a headless Service on the Envoy port selects the pods of the Helm release, in their namespace', () => {
  const { service } = monitorOf(shop(), { gateway: ingress });

  expect(service).toMatchObject({
    metadata: { name: 'istio-ingressgateway-envoy', namespace: 'istio-ingress' },
    spec: {
      clusterIP: 'None',
      selector: { app: 'istio-ingressgateway', istio: 'ingressgateway' },
      ports: [{ name: 'http-envoy-prom', port: 15090, targetPort: 15090 }],
    },
  });
});

test('the ServiceMonitor selects a label that only this Service carries, and none of the gateway’s own', () => {
  const { service, monitor } = monitorOf(shop(), { gateway: ingress });

  expect(monitor.spec.selector.matchLabels).toEqual({ 'scrapecheck/service': 'istio-ingressgateway-envoy' });
  expect(service.metadata.labels).toEqual(monitor.spec.selector.matchLabels);
});

test('the ServiceMonitor lives next to the Service and scrapes Envoy’s statistics', () => {
  const { monitor } = monitorOf(shop(), { gateway: ingress, interval: Duration.seconds(5) });

  expect(monitor.metadata).toMatchObject({ namespace: 'istio-ingress', labels: { release: 'kps' } });
  expect(monitor.spec.endpoints).toEqual([{ port: 'http-envoy-prom', path: '/stats/prometheus', interval: '5s' }]);
});

test('a monitor in the operator’s namespace looks into the namespace of the gateway', () => {
  const { service, monitor } = monitorOf(shop('monitoring'), { gateway: ingress });

  expect(service.metadata.namespace).toBe('istio-ingress');
  expect(monitor.metadata.namespace).toBe('monitoring');
  expect(monitor.spec.namespaceSelector).toEqual({ matchNames: ['istio-ingress'] });
});

test('a gateway of the Gateway API is told by the label that Istio puts on its pods', () => {
  const { service } = monitorOf(shop(), { gateway: IstioGateway.fromGatewayApi('public') });

  expect(service.metadata.namespace).toBe('shop');
  expect(service.spec.selector).toEqual({ 'gateway.networking.k8s.io/gateway-name': 'public' });
});

test('pods that Prometheus discovers by themselves need no Service', () => {
  const { service, monitor } = monitorOf(shop(), { gateway: ingress, discovery: Discovery.PODS });

  expect(service).toEqual({});
  expect(monitor).toMatchObject({
    kind: 'PodMonitor',
    metadata: { namespace: 'istio-ingress' },
    spec: {
      jobLabel: 'app',
      selector: { matchLabels: { app: 'istio-ingressgateway', istio: 'ingressgateway' } },
      podMetricsEndpoints: [{ port: 'http-envoy-prom', path: '/stats/prometheus' }],
    },
  });
});

test('labels of a gateway’s Deployment may change after the monitor was made', () => {
  const chart = shop();
  const gateway = new kplus.Deployment(chart, 'Gateway', { containers: [{ image: 'auto' }] });
  gateway.podMetadata.addLabel('istio', 'edge');
  const { service } = new IstioGatewayMonitor(chart, 'Edge', { gateway: IstioGateway.of(gateway) });
  gateway.select(kplus.LabelSelector.of({ labels: { istio: 'edge' } }));

  expect(service!.toJson().spec.selector).toMatchObject({ istio: 'edge' });
});

test('a selector with expressions cannot be a Service’s, so the labels of the pods are taken', () => {
  const chart = shop();
  const gateway = new ApiObject(chart, 'Gateway', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    spec: {
      selector: { matchExpressions: [{ key: 'istio', operator: 'Exists' }] },
      template: { metadata: { labels: { istio: 'edge' } } },
    },
  });

  expect(monitorOf(chart, { gateway: IstioGateway.of(gateway) }).service.spec.selector).toEqual({ istio: 'edge' });
});

test('all mistakes are told at once', () => {
  expect(() => monitorOf(shop(), { gateway: IstioGateway.fromLabels({}), interval: Duration.seconds(0) })).toThrow(
    'shop/Ingress: the labels of a gateway must tell its pods from others, got {}, which selects every pod of the namespace; ' +
      'pass for example { istio: "ingressgateway" }\n' +
      'shop/Ingress: `interval` must be a whole number of milliseconds above 0, got 0; pass for example Duration.seconds(15)',
  );
});

test('a release that is no DNS label is refused with the nearest one that is', () => {
  expect(() => monitorOf(shop(), { gateway: IstioGateway.fromHelmRelease('Istio_Ingress') })).toThrow(
    'shop/Ingress: the Helm release of a gateway must be a DNS label (at most 63 of a-z, 0-9 and "-", which may not stand at an end), ' +
      'got "Istio_Ingress"; did you mean "istio-ingress"?',
  );
});
