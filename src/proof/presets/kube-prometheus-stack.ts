import type { JsonObject } from '../manifests/manifest';

/** A Helm release of the kube-prometheus-stack chart. */
export interface KubePrometheusStackRelease {
  /** The release name, as in `helm install NAME`; the chart puts it into the `release` label that its selectors want. */
  readonly release: string;
  readonly namespace: string;
}

const CHART = 'kube-prometheus-stack';

/** The prefix of everything that the chart makes, at most 26 characters long (charts/kube-prometheus-stack/templates/_helpers.tpl, fullname). */
export function fullnameOf(release: string): string {
  const name = release.includes(CHART) ? release : `${release}-${CHART}`;
  return name.slice(0, 26).replace(/-$/, '');
}

/**
 * The Prometheus object that the chart makes with its default values, as far as it decides what is scraped
 * (charts/kube-prometheus-stack/templates/prometheus/prometheus.yaml): monitors and rules with the release label, in all
 * namespaces, whatever the chart's own README says about namespaces.
 */
export function kubePrometheusStack({ release, namespace }: KubePrometheusStackRelease): JsonObject {
  const name = `${fullnameOf(release)}-prometheus`;
  const selector = { matchLabels: { release } };
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Prometheus',
    metadata: { name, namespace, labels: { release } },
    spec: {
      serviceAccountName: name,
      portName: 'http-web',
      serviceMonitorSelector: selector,
      serviceMonitorNamespaceSelector: {},
      podMonitorSelector: selector,
      podMonitorNamespaceSelector: {},
      probeSelector: selector,
      probeNamespaceSelector: {},
      scrapeConfigSelector: selector,
      scrapeConfigNamespaceSelector: {},
      ruleSelector: selector,
      ruleNamespaceSelector: {},
    },
  };
}
