import type { Alert } from '../alert';

type Names<Name extends string> = `${Name}Unconfigured` | `${Name}ConfigRejected`;

/** What can go wrong between istiod and an Envoy of it, whatever the Envoy is for. */
export function envoyAlerts<Name extends string>(name: Name, title: string): Record<Names<Name>, Alert> {
  const unconfigured: Alert = {
    expr: 'envoy_cluster_manager_cds_update_success == 0',
    for: '10m',
    severity: 'critical',
    summary: `${title} {{ $labels.pod }} has no configuration`,
    description: 'Envoy in {{ $labels.pod }} has been running and has not got anything from istiod yet.',
    runbook: {
      meaning: 'Envoy has started and never received clusters, so that it is not ready.',
      impact: 'The pod serves nothing: it fails its readiness, and its traffic does not pass.',
      look: {
        'Which pods?': 'envoy_cluster_manager_cds_update_success == 0',
        'How long have they been running?': 'envoy_server_uptime',
      },
      mend: [
        '`istioctl proxy-status` shows whether istiod knows the pod at all.',
        'The log of `istio-proxy` says why: istiod cannot be reached on port 15012, or refuses the token of the pod.',
        'A revision that is gone: the label `istio.io/rev` of the namespace names an istiod that does not run any more.',
      ],
    },
  };
  const rejected: Alert = {
    expr: 'sum by (job, namespace, pod) (increase(envoy_cluster_manager_cds_update_rejected[10m])) + sum by (job, namespace, pod) (increase(envoy_listener_manager_lds_update_rejected[10m])) > $rejected',
    keepFiringFor: '10m',
    severity: 'warning',
    summary: `${title} {{ $labels.pod }} refuses its configuration`,
    description: 'Envoy has rejected {{ $value | humanize }} updates of clusters or listeners within 10 minutes.',
    thresholds: {
      rejected: { default: 0, reason: 'istiod sends nothing that Envoy refuses, unless somebody wrote it' },
    },
    runbook: {
      meaning: 'What istiod made of the configuration is not valid for Envoy, which keeps what it had.',
      impact: 'No later change reaches this pod: new routes, policies and endpoints are not in force.',
      look: {
        'Clusters or listeners?':
          'increase(envoy_cluster_manager_cds_update_rejected[1h]) > 0 or increase(envoy_listener_manager_lds_update_rejected[1h]) > 0',
      },
      mend: [
        'The log of `istio-proxy` holds the reason, and so does the log of istiod: look for `ADS:LDS: ACK ERROR`.',
        'Usually an EnvoyFilter that does not fit the new version, or two listeners on one port.',
        '`istioctl analyze -n NAMESPACE` finds much of it; remove the object that was changed last.',
      ],
    },
  };
  return { [`${name}Unconfigured`]: unconfigured, [`${name}ConfigRejected`]: rejected } as Record<Names<Name>, Alert>;
}
