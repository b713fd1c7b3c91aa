import type { Cluster, Pod } from '../cluster/cluster';
import type { Manifest } from '../manifests/manifest';

/** A pod of a Prometheus: they are all alike. Undefined if it has none. */
export function scraperOf({ kind, namespace, name }: Manifest, cluster: Cluster): Pod | undefined {
  // prometheus-operator pkg/prometheus/common.go and agent/statefulset.go: the prefixes of the StatefulSets.
  const prefix = kind === 'PrometheusAgent' ? 'prom-agent' : 'prometheus';
  return cluster.pod(namespace, `${prefix}-${name}-0`);
}
