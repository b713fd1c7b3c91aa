/** Where the kinds that admission knows are at home. */
const KINDS_OF_GROUP: Readonly<Record<string, readonly string[]>> = {
  '': ['ConfigMap', 'Endpoints', 'Namespace', 'Node', 'Pod', 'Secret', 'Service'],
  apps: ['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
  batch: ['CronJob', 'Job'],
  'discovery.k8s.io': ['EndpointSlice'],
  extensions: ['DaemonSet', 'Deployment', 'Ingress', 'ReplicaSet'],
  'networking.k8s.io': ['Ingress'],
  'monitoring.coreos.com': [
    ...['Alertmanager', 'PodMonitor', 'Probe', 'Prometheus', 'PrometheusAgent', 'PrometheusRule'],
    ...['ScrapeConfig', 'ServiceMonitor', 'ThanosRuler'],
  ],
};

/**
 * Whether a kind that admission has no schema for may exist. Kinds of other groups may, but a known kind in a version
 * without schema was written for a cluster of another age: kubectl finds no match for it.
 */
export function mayBeServed(apiVersion: string, kind: string): boolean {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.lastIndexOf('/')) : '';
  return !KINDS_OF_GROUP[group]?.includes(kind);
}
