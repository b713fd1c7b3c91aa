import { istioProxy } from '../istio-proxy/documented';
import { defineNative } from '../system';
import { alerts } from './alerts';
import { panels } from './panels';

export const istioSidecar = defineNative({
  id: 'istio-sidecar',
  title: 'Istio sidecars',
  about: 'The Envoys next to the applications of an Istio mesh: who calls whom, how fast, and what fails',
  homepage: 'https://github.com/istio/istio',
  version: '1.30.3',
  images: ['proxyv2'],
  port: 15090,
  portName: 'http-envoy-prom',
  path: '/stats/prometheus',
  proof: 'envoy_server_live',
  inventory: istioProxy,
  alerts,
  panels,
  traps: [
    'A sidecar is injected when the pod is made, so that no port of it is in the manifest of an application: leave out `app`, and name the namespace.',
    'As a native sidecar, which is usual in recent versions, it is an init container: a PodMonitor finds it always, a ServiceMonitor only with Prometheus 3.',
    'Port 15090 answers without mutual TLS even where that is STRICT. Port 15020 adds the metrics of the application, and is not declared.',
    'A Telemetry object can remove labels and whole metrics: alerts that ask for them then stay silent.',
    'CanaryPodMonitors scrape the same port: with both on one pod everything is scraped twice.',
  ],
  pods: {
    of: 'a namespace with sidecar injection',
    namespace: 'shop',
    matchExpressions: [
      { key: 'security.istio.io/tlsMode', operator: 'Exists' },
      { key: 'istio', operator: 'DoesNotExist' },
      { key: 'gateway.networking.k8s.io/gateway-name', operator: 'DoesNotExist' },
    ],
  },
});
