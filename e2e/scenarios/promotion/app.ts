import { ApiObject, App, Chart, Duration } from 'cdk8s';
import {
  CanaryApp,
  CanaryPodMonitors,
  FlaggerMonitor,
  IstioGateway,
  IstioGatewayMonitor,
  imports,
  Prometheus,
} from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kube-prometheus-stack', namespace: 'monitoring' });
const mesh = new Chart(app, 'mesh', { namespace: 'mesh', disableResourceNameHashes: true });

// The sidecar is written down, as `istioctl kube-inject` does it: nothing here injects it.
const labels = { app: 'backend' };
const backend = new ApiObject(mesh, 'Backend', {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'backend' },
  spec: {
    replicas: 2,
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: {
        containers: [
          { name: 'main', image: 'registry.example/shop/backend:1.0.0', ports: [{ containerPort: 8080 }] },
          { name: 'istio-proxy', image: 'istio/proxyv2', ports: [{ name: 'http-envoy-prom', containerPort: 15090 }] },
        ],
      },
    },
  },
});
new imports.flagger.Canary(mesh, 'Rollout', {
  metadata: { name: 'backend' },
  spec: {
    provider: imports.flagger.CanarySpecProvider.KUBERNETES,
    targetRef: { apiVersion: 'apps/v1', kind: imports.flagger.CanarySpecTargetRefKind.DEPLOYMENT, name: 'backend' },
    service: { port: 80, targetPort: 8080 },
    analysis: { interval: '5s', threshold: 5, iterations: 3 },
  },
});

new IstioGatewayMonitor(mesh, 'Ingress', { gateway: IstioGateway.fromHelmRelease('istio-ingressgateway') });
new CanaryPodMonitors(mesh, 'Canaries', { apps: [CanaryApp.of(backend)], interval: Duration.seconds(2) });
new FlaggerMonitor(mesh, 'Flagger', { namespace: 'flagger-system' });

app.synth();
