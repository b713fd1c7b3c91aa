import type { JsonObject } from '../manifests/manifest';

/**
 * The Prometheus object of kube-prometheus (manifests/prometheus-prometheus.yaml): every monitor and rule of every
 * namespace, discovered through EndpointSlices. Its Roles cover `default`, `kube-system` and `monitoring` only.
 */
export function kubePrometheus({ namespace = 'monitoring' }: { readonly namespace?: string } = {}): JsonObject {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Prometheus',
    metadata: { name: 'k8s', namespace },
    spec: {
      replicas: 2,
      serviceAccountName: 'prometheus-k8s',
      serviceDiscoveryRole: 'EndpointSlice',
      serviceMonitorSelector: {},
      serviceMonitorNamespaceSelector: {},
      podMonitorSelector: {},
      podMonitorNamespaceSelector: {},
      probeSelector: {},
      probeNamespaceSelector: {},
      scrapeConfigSelector: {},
      scrapeConfigNamespaceSelector: {},
      ruleSelector: {},
      ruleNamespaceSelector: {},
    },
  };
}
