import { dump } from 'js-yaml';
import { TEAMS, teamName } from './app';

/** A Deployment, its Service and its ServiceMonitor with little more than what they must have, as YAML. */
export function smallApp(n: number): string {
  const name = `app-${n}`;
  const labels = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'fleet', release: 'monitoring' };
  const metadata = { name, namespace: teamName(n % TEAMS), labels };
  const ports = [
    { name: 'http', containerPort: 8080 },
    { name: 'metrics', containerPort: 9090, protocol: 'TCP' },
  ];
  const resources = { requests: { cpu: '100m', memory: '128Mi' } };
  const container = { name: 'app', image: `registry.example.com/${name}:1.2.3`, ports, resources };
  const template = { metadata: { labels: { app: name } }, spec: { containers: [container] } };
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: { replicas: 2, selector: { matchLabels: { app: name } }, template },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: { selector: { app: name }, ports: [{ name: 'metrics', port: 9090, targetPort: 'metrics' }] },
    },
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata,
      spec: { selector: { matchLabels: labels }, endpoints: [{ port: 'metrics', interval: '30s' }] },
    },
  ]
    .map((object) => `---\n${dump(object, { noRefs: true })}`)
    .join('');
}
