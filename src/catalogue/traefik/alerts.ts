import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Traefik', 'Traefik'),

  TraefikErrors: {
    expr: 'sum by (job, namespace, entrypoint) (rate(traefik_entrypoint_requests_total{code=~"5.."}[5m])) / (sum by (job, namespace, entrypoint) (rate(traefik_entrypoint_requests_total[5m])) > $rate) > $share',
    for: '5m',
    severity: 'critical',
    summary: 'Entry point {{ $labels.entrypoint }} of Traefik {{ $labels.job }} answers with errors',
    description: '{{ $value | humanizePercentage }} of the answers are 5xx.',
    thresholds: {
      share: { default: 0.05, reason: 'one in twenty is what users notice and retry' },
      rate: { default: 0.5, reason: 'with fewer requests per second, a single error is a large share' },
    },
    runbook: {
      meaning: 'Requests end with a 5xx, from an application or from Traefik itself.',
      impact: 'Users see errors, and clients that retry add to the load.',
      look: {
        'Which service do they come from?':
          'sum by (job, namespace, service) (rate(traefik_service_requests_total{code=~"5.."}[5m]))',
        'Which codes are they?':
          'sum by (job, namespace, entrypoint, code) (rate(traefik_entrypoint_requests_total{code=~"5.."}[5m]))',
      },
      mend: [
        '502 and 504 are from Traefik as a rule: it cannot connect to a pod, or gets no answer in time. With `--log.level=DEBUG` it logs the cause of each.',
        '503 without a service is a router whose service has no endpoints.',
        'Anything else is the answer of the application: look at its log.',
      ],
    },
  },

  TraefikServiceErrors: {
    expr: 'sum by (job, namespace, service) (rate(traefik_service_requests_total{code=~"5.."}[5m])) / (sum by (job, namespace, service) (rate(traefik_service_requests_total[5m])) > $rate) > $share',
    for: '5m',
    severity: 'warning',
    summary: 'Service {{ $labels.service }} behind Traefik {{ $labels.job }} fails',
    description: '{{ $value | humanizePercentage }} of its answers are 5xx.',
    thresholds: {
      share: { default: 0.1, reason: 'a service of its own is looked at by its owners first; a tenth is an outage' },
      rate: { default: 0.5, reason: 'with fewer requests per second, a single error is a large share' },
    },
    runbook: {
      meaning: 'One service answers with 5xx, or Traefik cannot reach its pods.',
      impact: 'Users of this service see errors; others are not affected.',
      look: {
        'Which codes are they?': 'sum by (job, namespace, service, code) (rate(traefik_service_requests_total[5m]))',
        'Are servers taken out by their health check?': 'traefik_service_server_up == 0',
      },
      mend: [
        'The name of the service is `NAMESPACE-NAME-PORT@PROVIDER`: look at these pods and their log.',
        'Only 502: the port or the scheme of the service does not match what the pods speak.',
      ],
    },
  },

  TraefikServiceDown: {
    expr: 'max by (job, namespace, service) (traefik_service_server_up) == 0',
    for: '2m',
    severity: 'critical',
    summary: 'Service {{ $labels.service }} behind Traefik {{ $labels.job }} has no server left',
    description: 'All of its servers fail their health check.',
    runbook: {
      meaning: 'A service with a health check has servers, and each of them fails it.',
      impact: 'Every request for this service is answered with 503.',
      look: {
        'Which servers?': 'traefik_service_server_up == 0',
        'How many requests does it cost?':
          'sum by (job, namespace, service) (rate(traefik_service_requests_total[5m]))',
      },
      mend: [
        'The log of Traefik holds the reason for each server: `Health check failed`.',
        'Ask for the path of the check from the pod of Traefik: status, host name and port must be what the check expects.',
      ],
    },
  },

  TraefikServerDown: {
    expr: 'traefik_service_server_up == 0',
    for: '10m',
    severity: 'warning',
    summary: 'A server of {{ $labels.service }} behind Traefik {{ $labels.job }} is down',
    description: '{{ $labels.url }} fails its health check, as {{ $labels.pod }} sees it.',
    runbook: {
      meaning: 'One server of a service fails its health check; the others carry its load.',
      impact: 'Less capacity. If no server is left, the service is down.',
      look: {
        'How many are left?': 'sum by (job, namespace, service) (traefik_service_server_up)',
        'Do all pods of Traefik agree?': 'sum by (job, namespace, service, url) (traefik_service_server_up)',
      },
      mend: [
        'The log of Traefik holds the reason: `Health check failed`.',
        'If only one pod of Traefik sees it so, the network between the two is broken.',
      ],
    },
  },

  TraefikSlow: {
    expr: 'histogram_quantile(0.95, sum by (job, namespace, service, le) (rate(traefik_service_request_duration_seconds_bucket{code!="101"}[5m]))) > $seconds and sum by (job, namespace, service) (rate(traefik_service_request_duration_seconds_count{code!="101"}[5m])) > $rate',
    for: '10m',
    severity: 'warning',
    summary: 'Service {{ $labels.service }} behind Traefik {{ $labels.job }} is slow',
    description: 'One request in twenty takes longer than {{ $value | humanizeDuration }}.',
    thresholds: {
      seconds: { default: 3, reason: 'people give up after a few seconds; the default buckets tell 1.2 from 5' },
      rate: { default: 0.5, reason: 'with fewer requests per second, a single slow one is the slowest twentieth' },
    },
    runbook: {
      meaning: 'The slowest twentieth of the requests takes long. Websockets, answered with 101, do not count.',
      impact: 'Users wait; clients with short timeouts fail and ask again.',
      look: {
        'Is it slow for all?':
          'sum by (job, namespace, service) (rate(traefik_service_request_duration_seconds_sum[5m])) / sum by (job, namespace, service) (rate(traefik_service_request_duration_seconds_count[5m]))',
        'Are there more requests than before?':
          'sum by (job, namespace, service) (rate(traefik_service_requests_total[5m]))',
      },
      mend: [
        'The access log has `OriginDuration`, the time of the application, and `Overhead`, that of Traefik.',
        'Long polls and server-sent events are slow on purpose: raise `seconds` for their service.',
        'Finer buckets: `--metrics.prometheus.buckets=0.1,0.3,1,2.5,5,10`.',
      ],
    },
  },

  TraefikCertificateExpires: {
    expr: 'max by (job, namespace, cn, sans) (traefik_tls_certs_not_after) - time() < $seconds',
    for: '1h',
    severity: 'warning',
    summary: 'The certificate of {{ $labels.cn }} in Traefik {{ $labels.job }} is about to expire',
    description: 'It is good for {{ $value | humanizeDuration }} more, for {{ $labels.sans }}.',
    thresholds: {
      seconds: { default: 604800, reason: 'Traefik and cert-manager renew weeks before; a week left is time to act' },
    },
    runbook: {
      meaning: 'The newest certificate that Traefik has loaded for these names ends soon.',
      impact: 'When it has expired, browsers refuse to open the pages.',
      look: {
        'Which certificates, and how long still?': 'sort(traefik_tls_certs_not_after - time())',
        'Do all pods have the same?': 'count by (job, namespace, serial, cn) (traefik_tls_certs_not_after)',
      },
      mend: [
        'ACME of Traefik: look for `Unable to obtain ACME certificate` in the log; `acme.json` must be kept and be writable.',
        'cert-manager: `kubectl describe certificate` tells why it is not renewed.',
        'The certificate is not used any more: its series goes away when Traefik restarts.',
      ],
    },
  },
});
