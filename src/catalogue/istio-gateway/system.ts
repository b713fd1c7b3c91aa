import { istioProxy } from '../istio-proxy/documented';
import { defineNative } from '../system';
import { alerts } from './alerts';
import { panels } from './panels';

export const istioGateway = defineNative({
  id: 'istio-gateway',
  title: 'Istio gateways',
  about: 'The Envoy of an Istio gateway: what comes into the mesh or leaves it',
  homepage: 'https://github.com/istio/istio',
  version: '1.30.3',
  images: ['auto'],
  port: 15090,
  portName: 'http-envoy-prom',
  path: '/stats/prometheus',
  proof: 'envoy_server_live',
  inventory: istioProxy,
  alerts,
  panels,
  traps: [
    'The Service of a gateway has no port for metrics, so that its pods are scraped.',
    'Use this or IstioGatewayMonitor: with both of them everything is scraped twice. That one has no alerts, and makes a Service where pods do not declare the port.',
    'Gateways report as `reporter="source"`. A request that no route fits has the flag NR and the service `unknown`.',
    'Gateways of the Gateway API carry `gateway.networking.k8s.io/gateway-name` instead of `istio`: pass `podLabels`.',
    'A release of the chart that is called `istio-ingress` labels its pods `istio: ingress`: pass `podLabels`.',
  ],
  pods: {
    of: 'a release `istio-ingressgateway` of the Helm chart istio/gateway',
    namespace: 'istio-ingress',
    matchLabels: { istio: 'ingressgateway' },
  },
});
