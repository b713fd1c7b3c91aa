/**
 * A shop behind an Istio gateway: a cache with its exporter, a backend and a frontend that Flagger rolls out, and
 * everything of them scraped by the Prometheus of kube-prometheus-stack.
 */
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  CanaryApp,
  CanaryPodMonitors,
  Credential,
  ExportedApp,
  Exporter,
  FlaggerMonitor,
  IstioGateway,
  IstioGatewayMonitor,
  imports,
  Prometheus,
} from 'cdk8s-prometheus-operator';

const app = new App();

// Who scrapes: `helm install kube-prometheus-stack -n monitoring ...`. Every monitor below finds it by itself.
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kube-prometheus-stack', namespace: 'monitoring' });

const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

// 1. A third-party application: an exporter speaks for it. Address, port and labels follow from the Service.
const auth = kplus.Secret.fromSecretName(shop, 'Auth', 'redis-auth');
const redis = new kplus.Deployment(shop, 'Redis', {
  replicas: 1,
  containers: [
    {
      image: 'redis:7.2',
      args: ['--save', '', '--requirepass', '$(PASSWORD)'],
      envVariables: { PASSWORD: auth.envValue('password') },
      portNumber: 6379,
      securityContext: { user: 999, group: 999 },
    },
  ],
});
new ExportedApp(shop, 'Cache', {
  app: redis.exposeViaService(),
  exporter: Exporter.redis({ password: Credential.fromSecret('redis-auth', 'password') }),
});

// 2. The gateway that `helm install istio-ingressgateway istio/gateway -n istio-ingress` made.
new IstioGatewayMonitor(shop, 'Ingress', {
  gateway: IstioGateway.fromHelmRelease('istio-ingressgateway', { namespace: 'istio-ingress' }),
});

// 3. Two applications that Flagger rolls out: canary pods and primary pods, through the Envoy next to each.
const backend = rolledOut('backend');
const frontend = rolledOut('frontend');
new CanaryPodMonitors(shop, 'MyApp', { apps: [CanaryApp.of(backend), CanaryApp.of(frontend)] });

// 4. Flagger itself: `helm install flagger flagger/flagger -n flagger-system`.
new FlaggerMonitor(shop, 'Flagger', { namespace: 'flagger-system' });

app.synth();

/** A Deployment that Flagger accepts, which selects on a label that Flagger knows, and its Canary. */
function rolledOut(name: string): kplus.Deployment {
  const deployment = new kplus.Deployment(shop, name, {
    metadata: { name },
    podMetadata: { labels: { app: name } },
    containers: [{ image: `registry.example/shop/${name}:1.0.0`, portNumber: 8080 }],
  });
  deployment.select(kplus.LabelSelector.of({ labels: { app: name } }));

  new imports.flagger.Canary(shop, `${name}-canary`, {
    metadata: { name },
    spec: {
      targetRef: { apiVersion: 'apps/v1', kind: imports.flagger.CanarySpecTargetRefKind.DEPLOYMENT, name },
      service: { port: 80, targetPort: 8080 },
      analysis: {
        interval: '30s',
        threshold: 5,
        maxWeight: 50,
        stepWeight: 10,
        metrics: [{ name: 'request-success-rate', interval: '1m', thresholdRange: { min: 99 } }],
      },
    },
  });
  return deployment;
}
