import { type JsonObject, type Manifest, manifestOf } from '../../src/proof/manifests/manifest';
import { kubePrometheusStack } from '../../src/proof/presets/kube-prometheus-stack';

const PODS = 5;
const TEAMS = 40;

/** Apps of forty teams, each a StatefulSet of five pods, a Service and a ServiceMonitor; one in a hundred is misspelt. */
export function fleet(targets: number): Manifest[] {
  const apps = Array.from({ length: targets / PODS }, (_, n) => app(n));
  const prometheus = kubePrometheusStack({ release: 'kps', namespace: 'monitoring' });
  return [prometheus, ...apps.flat()].map((body) => manifestOf(body));
}

function app(n: number): JsonObject[] {
  const [name, namespace] = [`app-${n}`, `team-${n % TEAMS}`];
  const labels = { app: name };
  const metadata = { name, namespace, labels: { ...labels, release: 'kps' } };
  const containers = [{ name: 'app', image: 'app:1', ports: [{ name: 'metrics', containerPort: 8080 }] }];
  const template = { metadata: { labels }, spec: { containers } };
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata,
      spec: { replicas: PODS, serviceName: name, selector: { matchLabels: labels }, template },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: { selector: labels, ports: [{ name: 'metrics', port: 80, targetPort: 'metrics' }] },
    },
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata,
      spec: { selector: { matchLabels: labels }, endpoints: [{ port: n % 100 === 99 ? 'metricz' : 'metrics' }] },
    },
  ];
}
