import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('IngressNginx', 'Ingress NGINX'),

  IngressNginxConfigFails: {
    expr: 'nginx_ingress_controller_config_last_reload_successful == 0',
    for: '2m',
    severity: 'critical',
    summary: 'The configuration of {{ $labels.controller_pod }} cannot be loaded',
    description: 'NGINX in {{ $labels.controller_pod }} of {{ $labels.job }} runs with an older configuration.',
    runbook: {
      meaning: 'NGINX refuses the configuration that the controller has made of all Ingresses together.',
      impact: 'No change of any Ingress has an effect, and pods that start anew serve nothing at all.',
      look: {
        'Since when?': 'nginx_ingress_controller_config_last_reload_successful_timestamp_seconds',
        'All controllers, or one?': 'nginx_ingress_controller_config_last_reload_successful',
      },
      mend: [
        'The log of the controller holds the answer of `nginx -t`, with the line of the configuration.',
        'Most often it is a snippet annotation of an Ingress that was changed last: take it back.',
        'The admission webhook of the chart refuses such Ingresses before they do harm: see whether it is on.',
      ],
    },
  },

  IngressNginxErrors: {
    expr: 'sum by (job, namespace, ingress) (rate(nginx_ingress_controller_requests{status=~"5.."}[5m])) / (sum by (job, namespace, ingress) (rate(nginx_ingress_controller_requests[5m])) > $rate) > $share',
    for: '5m',
    severity: 'critical',
    summary: 'Ingress {{ $labels.namespace }}/{{ $labels.ingress }} answers with errors',
    description: '{{ $value | humanizePercentage }} of the answers are 5xx.',
    thresholds: {
      share: { default: 0.05, reason: 'one in twenty is what users notice and retry' },
      rate: { default: 0.5, reason: 'with fewer requests per second, a single error is a large share' },
    },
    runbook: {
      meaning: 'Requests for this Ingress end with a 5xx, from the application or from NGINX itself.',
      impact: 'Users see errors, and clients that retry add to the load.',
      look: {
        'Which codes, from which service?':
          'sum by (job, namespace, ingress, service, status) (rate(nginx_ingress_controller_requests{status=~"5.."}[5m]))',
        'Has the service no endpoints?': 'nginx_ingress_controller_orphan_ingress == 1',
        'Can NGINX connect?':
          'histogram_quantile(0.95, sum by (job, namespace, ingress, le) (rate(nginx_ingress_controller_connect_duration_seconds_bucket[5m])))',
      },
      mend: [
        '503: the service has no ready pods. 502: the connection broke off. 504: no answer within `proxy-read-timeout`.',
        'Other codes are answers of the application: look at its log.',
        '502 only during rollouts: give the pods a `preStop` pause, so that NGINX hears of it first.',
      ],
    },
  },

  IngressNginxNoEndpoints: {
    expr: 'max by (job, namespace, ingress, type) (nginx_ingress_controller_orphan_ingress) == 1 and on (job, namespace, ingress) sum by (job, namespace, ingress) (rate(nginx_ingress_controller_requests[5m])) > 0',
    for: '5m',
    severity: 'warning',
    summary: 'Ingress {{ $labels.namespace }}/{{ $labels.ingress }} leads nowhere',
    description: 'It gets requests, and the controller finds {{ $labels.type }} behind it.',
    runbook: {
      meaning:
        'A service that the Ingress names does not exist or has no ready pod, and requests arrive. Services that are scaled to zero and get no requests are not meant.',
      impact: 'Requests for it are answered with 503.',
      look: {
        'Which Ingresses?': 'nginx_ingress_controller_orphan_ingress == 1',
        'How many requests does it cost?':
          'sum by (job, namespace, ingress, status) (rate(nginx_ingress_controller_requests[5m]))',
      },
      mend: [
        '`kubectl describe ingress` lists the backends with their endpoints.',
        'no-service: the name or the port of the service in the Ingress is wrong.',
        'no-endpoint: pods are not ready, or the selector of the service matches none.',
      ],
    },
  },

  IngressNginxSlow: {
    expr: 'histogram_quantile(0.95, sum by (job, namespace, ingress, le) (rate(nginx_ingress_controller_request_duration_seconds_bucket{status!="101"}[5m]))) > $seconds and sum by (job, namespace, ingress) (rate(nginx_ingress_controller_request_duration_seconds_count{status!="101"}[5m])) > $rate',
    for: '10m',
    severity: 'warning',
    summary: 'Ingress {{ $labels.namespace }}/{{ $labels.ingress }} is slow',
    description: 'One request in twenty takes longer than {{ $value | humanizeDuration }}.',
    thresholds: {
      seconds: { default: 3, reason: 'people give up after a few seconds' },
      rate: { default: 0.5, reason: 'with fewer requests per second, a single slow one is the slowest twentieth' },
    },
    runbook: {
      meaning: 'The slowest twentieth of the requests takes long. Websockets, answered with 101, do not count.',
      impact: 'Users wait; clients with short timeouts fail and ask again.',
      look: {
        'Is it the application?':
          'histogram_quantile(0.95, sum by (job, namespace, ingress, le) (rate(nginx_ingress_controller_response_duration_seconds_bucket[5m])))',
        'Is it connecting?':
          'histogram_quantile(0.95, sum by (job, namespace, ingress, le) (rate(nginx_ingress_controller_connect_duration_seconds_bucket[5m])))',
        'Are there more requests than before?':
          'sum by (job, namespace, ingress) (rate(nginx_ingress_controller_requests[5m]))',
      },
      mend: [
        'Response and request take as long: the application is slow.',
        'Only the request takes long: clients are slow, or up- and downloads large.',
        'Long polls and server-sent events are slow on purpose: raise `seconds`.',
      ],
    },
  },

  IngressNginxDropsConnections: {
    expr: 'sum by (job, namespace, controller_pod) (rate(nginx_ingress_controller_nginx_process_connections_total{state="accepted"}[5m])) - sum by (job, namespace, controller_pod) (rate(nginx_ingress_controller_nginx_process_connections_total{state="handled"}[5m])) > $rate',
    for: '5m',
    severity: 'critical',
    summary: 'NGINX in {{ $labels.controller_pod }} drops connections',
    description: '{{ $value | humanize }} accepted connections per second are closed at once.',
    thresholds: {
      rate: { default: 0, reason: 'NGINX handles every connection that it accepts, unless it has reached a limit' },
    },
    runbook: {
      meaning: 'NGINX accepts connections that it cannot handle, because its worker connections are used up.',
      impact: 'Clients see a connection that is closed without an answer.',
      look: {
        'How many are open, and what do they do?': 'nginx_ingress_controller_nginx_process_connections',
        'Are there more requests than before?': 'rate(nginx_ingress_controller_nginx_process_requests_total[5m])',
      },
      mend: [
        'Many are writing: an application is slow, so that connections pile up. Mend that first.',
        'Raise `max-worker-connections` in the ConfigMap of the controller, or add replicas.',
      ],
    },
  },

  IngressNginxCertificateExpires: {
    expr: 'min by (job, namespace, host, secret_name) (nginx_ingress_controller_ssl_expire_time_seconds) - time() < $seconds',
    for: '1h',
    severity: 'warning',
    summary: 'The certificate of {{ $labels.host }} is about to expire',
    description: 'The one in the Secret {{ $labels.secret_name }} is good for {{ $value | humanizeDuration }} more.',
    thresholds: {
      seconds: { default: 604800, reason: 'cert-manager renews a month before; a week left is time to act' },
    },
    runbook: {
      meaning: 'The certificate that ingress-nginx serves for this host ends soon.',
      impact: 'When it has expired, browsers refuse to open the pages.',
      look: {
        'Which, and how long still?': 'sort(nginx_ingress_controller_ssl_expire_time_seconds - time())',
        'Who has issued it?': 'nginx_ingress_controller_ssl_certificate_info',
      },
      mend: [
        'cert-manager: `kubectl describe certificate` tells why it is not renewed.',
        'The Secret is new, but the old certificate is served: the host stands in two Ingresses with different Secrets.',
      ],
    },
  },
});
