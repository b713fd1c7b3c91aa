import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Envoy', 'Envoy'),

  EnvoyClusterDown: {
    expr: 'envoy_cluster_membership_healthy == 0 and envoy_cluster_membership_total > 0',
    for: '2m',
    severity: 'critical',
    summary: 'Cluster {{ $labels.envoy_cluster_name }} of Envoy {{ $labels.job }} has no healthy host',
    description: 'All of its hosts fail their checks or are ejected, as {{ $labels.pod }} sees it.',
    runbook: {
      meaning:
        'The cluster has hosts, and none of them is healthy. A cluster without hosts, scaled to zero, is not meant.',
      impact: 'Requests are answered with 503, or sent to hosts that are known to fail.',
      look: {
        'How many hosts are there?': 'envoy_cluster_membership_total',
        'Are they ejected for their errors?': 'envoy_cluster_outlier_detection_ejections_active',
        'Does Envoy send to sick hosts anyway?': 'rate(envoy_cluster_lb_healthy_panic[5m])',
      },
      mend: [
        '`/clusters` of the admin page shows each host with its `health_flags` and the errors of its connections.',
        'Ask for the path of the check from the pod of Envoy: wrong port, path, host name or TLS settings.',
        'All at once after a rollout: the new version does not answer; roll it back.',
      ],
    },
  },

  EnvoyErrors: {
    expr: 'sum by (job, namespace, envoy_http_conn_manager_prefix) (rate(envoy_http_downstream_rq_xx{envoy_response_code_class="5"}[5m])) / (sum by (job, namespace, envoy_http_conn_manager_prefix) (rate(envoy_http_downstream_rq_xx[5m])) > $rate) > $share',
    for: '5m',
    severity: 'critical',
    summary: 'Envoy {{ $labels.job }} answers requests with errors',
    description:
      '{{ $value | humanizePercentage }} of the answers of {{ $labels.envoy_http_conn_manager_prefix }} are 5xx.',
    thresholds: {
      share: { default: 0.05, reason: 'one in twenty is what users notice and retry' },
      rate: { default: 0.5, reason: 'with fewer requests per second, a single error is a large share' },
    },
    runbook: {
      meaning: 'Requests end with a 5xx, from the application or from Envoy itself.',
      impact: 'Users see errors, and clients that retry add to the load.',
      look: {
        'Which cluster do they come from?': 'rate(envoy_cluster_upstream_rq_xx{envoy_response_code_class="5"}[5m])',
        'Which codes are they?': 'sum by (job, namespace, envoy_response_code) (rate(envoy_cluster_upstream_rq[5m]))',
        'Do requests time out?': 'rate(envoy_cluster_upstream_rq_timeout[5m])',
      },
      mend: [
        'The access log holds the reason as `%RESPONSE_FLAGS%`: UH no healthy host, UF connection failed, UO circuit breaker open, UT timeout, NR no route.',
        'No flags: the application answers with the error itself.',
      ],
    },
  },

  EnvoyUpstreamErrors: {
    expr: 'sum by (job, namespace, envoy_cluster_name) (rate(envoy_cluster_upstream_rq_xx{envoy_response_code_class="5"}[5m])) / (sum by (job, namespace, envoy_cluster_name) (rate(envoy_cluster_upstream_rq_xx[5m])) > $rate) > $share',
    for: '5m',
    severity: 'warning',
    summary: 'Cluster {{ $labels.envoy_cluster_name }} of Envoy {{ $labels.job }} fails',
    description: '{{ $value | humanizePercentage }} of its answers are 5xx, those of retries included.',
    thresholds: {
      share: { default: 0.1, reason: 'retries hide some of it from users, so that more is borne than at the front' },
      rate: { default: 0.5, reason: 'with fewer requests per second, a single error is a large share' },
    },
    runbook: {
      meaning: 'The hosts of one cluster answer with 5xx, or do not answer at all.',
      impact: 'Whatever depends on this cluster is slow while requests are retried, and fails when they are used up.',
      look: {
        'Are requests retried?': 'rate(envoy_cluster_upstream_rq_retry[5m])',
        'Do connections fail?': 'rate(envoy_cluster_upstream_cx_connect_fail[5m])',
        'Which codes are they?': 'rate(envoy_cluster_upstream_rq[5m])',
      },
      mend: [
        'Look at the application behind the cluster: its log, its pods, what it needs in turn.',
        'One host only: `/clusters` of the admin page counts errors by host. Outlier detection would eject it.',
      ],
    },
  },

  EnvoyConnectionsFail: {
    expr: 'sum by (job, namespace, envoy_cluster_name) (rate(envoy_cluster_upstream_cx_connect_fail[5m])) / (sum by (job, namespace, envoy_cluster_name) (rate(envoy_cluster_upstream_cx_total[5m])) > $rate) > $share',
    for: '5m',
    severity: 'warning',
    summary: 'Envoy {{ $labels.job }} cannot connect to {{ $labels.envoy_cluster_name }}',
    description: '{{ $value | humanizePercentage }} of its connections fail.',
    thresholds: {
      share: { default: 0.1, reason: 'pods that are replaced cost a few connections, not one in ten for minutes' },
      rate: { default: 0.1, reason: 'with fewer connections per second, a single one is a large share' },
    },
    runbook: {
      meaning: 'New connections to hosts of the cluster are refused, time out, or fail in the TLS handshake.',
      impact: 'Requests are tried again on another host, which takes time, and fail if there is none.',
      look: {
        'How long does connecting take?':
          'histogram_quantile(0.9, sum by (job, namespace, envoy_cluster_name, le) (rate(envoy_cluster_upstream_cx_connect_ms_bucket[5m])))',
        'How many hosts are healthy?': 'envoy_cluster_membership_healthy',
      },
      mend: [
        'Refused: nothing listens on that port. A NetworkPolicy or a firewall shows as timeouts.',
        'After a change of certificates: `/certs` of the admin page shows what Envoy uses, and its log why the handshake fails.',
        'Pods that are replaced: give them a `preStop` pause, so that Envoy hears of it first.',
      ],
    },
  },

  EnvoyOverflows: {
    expr: 'sum by (job, namespace, envoy_cluster_name) (rate(envoy_cluster_upstream_rq_pending_overflow[5m])) > $rate',
    for: '5m',
    severity: 'warning',
    summary: 'The circuit breaker of {{ $labels.envoy_cluster_name }} in Envoy {{ $labels.job }} is open',
    description: '{{ $value | humanize }} requests per second are refused without being sent.',
    thresholds: { rate: { default: 0, reason: 'each refused request is an error for somebody' } },
    runbook: {
      meaning:
        'As many requests or connections wait for this cluster as its circuit breaker allows: 1024 each by default.',
      impact: 'Requests beyond that are answered with 503 and the flag UO.',
      look: {
        'How many are under way?': 'envoy_cluster_upstream_rq_active',
        'How long do answers take?':
          'histogram_quantile(0.95, sum by (job, namespace, envoy_cluster_name, le) (rate(envoy_cluster_upstream_rq_time_bucket[5m])))',
        'Is there more to do than before?': 'rate(envoy_cluster_upstream_rq_total[5m])',
      },
      mend: [
        'The cluster has become slow, so that requests pile up: mend that first.',
        'Legitimate load: raise `max_requests`, `max_pending_requests` and `max_connections` of the cluster.',
      ],
    },
  },

  EnvoyHostsEjected: {
    expr: 'envoy_cluster_outlier_detection_ejections_active / (envoy_cluster_membership_total > 0) > $share',
    for: '10m',
    severity: 'warning',
    summary: 'Hosts of {{ $labels.envoy_cluster_name }} in Envoy {{ $labels.job }} stay ejected',
    description: '{{ $value | humanizePercentage }} of its hosts get no requests because of their errors.',
    thresholds: {
      share: { default: 0.2, reason: 'more than the tenth that Envoy ejects by default was allowed on purpose' },
    },
    runbook: {
      meaning: 'Outlier detection keeps hosts out of the cluster, because they answered with errors again and again.',
      impact: 'The other hosts carry their load.',
      look: {
        'How many?': 'envoy_cluster_outlier_detection_ejections_active',
        'Do those that are left fail as well?': 'rate(envoy_cluster_upstream_rq_xx{envoy_response_code_class="5"}[5m])',
      },
      mend: [
        '`/clusters` of the admin page marks them with `failed_outlier_check`: look at the logs of these pods.',
        'All of a zone or a node: what they share is broken.',
      ],
    },
  },

  EnvoyControlPlaneLost: {
    expr: 'envoy_control_plane_connected_state == 0',
    for: '10m',
    severity: 'warning',
    summary: 'Envoy {{ $labels.job }} has lost its control plane',
    description: '{{ $labels.pod }} gets no configuration. An Envoy without a control plane has no such series.',
    runbook: {
      meaning:
        'The stream to the management server is down, and Envoy goes on with the last configuration that it got.',
      impact: 'Changes of routes, endpoints and certificates do not arrive: traffic goes to pods that are gone.',
      look: {
        'One, or all?': 'count by (job, namespace) (envoy_control_plane_connected_state == 0)',
        'When was there an update last?': 'changes(envoy_cluster_manager_cds_update_time[1h])',
      },
      mend: [
        'See whether the control plane runs (Envoy Gateway, Contour, your own), and read its log.',
        'Connection refused or TLS errors are in the log of Envoy: address and certificates of the xDS cluster in the bootstrap.',
      ],
    },
  },

  EnvoyConfigRejected: {
    expr: '(envoy_listener_manager_lds_update_rejected - (envoy_listener_manager_lds_update_rejected offset 15m or envoy_listener_manager_lds_update_rejected * 0) > $rejected) or (envoy_cluster_manager_cds_update_rejected - (envoy_cluster_manager_cds_update_rejected offset 15m or envoy_cluster_manager_cds_update_rejected * 0) > $rejected)',
    severity: 'warning',
    keepFiringFor: '15m',
    summary: 'Envoy {{ $labels.job }} rejects its configuration',
    description: '{{ $labels.pod }} has refused {{ $value }} updates in 15 minutes.',
    thresholds: { rejected: { default: 0, reason: 'what is refused once is refused until somebody mends it' } },
    runbook: {
      meaning: 'The control plane sends listeners or clusters that Envoy cannot use.',
      impact: 'Envoy goes on with what it had: the change has no effect, and later ones may not either.',
      look: {
        'Listeners or clusters?': 'envoy_listener_manager_lds_update_rejected',
        'Do others get through?': 'increase(envoy_cluster_manager_cds_update_success[15m])',
      },
      mend: [
        'The log of Envoy names the resource and the field: look for `rejected`.',
        'Take back the last change of routes or policies; a control plane that is newer than its Envoys sends fields that they do not know.',
      ],
    },
  },

  EnvoyCertificateExpires: {
    expr: 'min by (job, namespace) (envoy_server_days_until_first_cert_expiring) < $days',
    for: '1h',
    severity: 'warning',
    summary: 'A certificate in Envoy {{ $labels.job }} is about to expire',
    description: 'The first of its certificates is good for {{ $value }} days.',
    thresholds: {
      days: { default: 7, reason: 'automatic renewal happens weeks before; a mesh with certificates of hours needs 0' },
    },
    runbook: {
      meaning: 'One of the certificates that Envoy has loaded, for clients or for clusters, ends soon.',
      impact: 'When it has expired, TLS connections that use it fail.',
      look: {
        'Which one?': 'envoy_listener_ssl_certificate_expiration_unix_time_seconds - time()',
        'How long still, by pod?': 'envoy_server_days_until_first_cert_expiring',
      },
      mend: [
        '`/certs` of the admin page lists each certificate with its serial number and days.',
        'The Secret is renewed, but Envoy has the old one: it is loaded from a file without SDS; restart the pod.',
      ],
    },
  },
});
