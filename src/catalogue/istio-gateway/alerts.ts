import { defineAlerts } from '../alert';
import { envoyAlerts } from '../istio-proxy/envoy-alerts';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('IstioGateway', 'An Istio gateway'),
  ...envoyAlerts('IstioGateway', 'The gateway'),

  IstioGatewayErrors: {
    expr: 'sum by (job, namespace, destination_service_name) (rate(istio_requests_total{reporter="source",response_code=~"5.."}[5m])) / (sum by (job, namespace, destination_service_name) (rate(istio_requests_total{reporter="source"}[5m])) > $few) > $errors',
    for: '5m',
    severity: 'critical',
    summary: 'Users of {{ $labels.destination_service_name }} get errors from {{ $labels.job }}',
    description: '{{ $value | humanizePercentage }} of the requests through the gateway end with a status of 5xx.',
    thresholds: {
      errors: { default: 0.05, reason: 'one request in twenty is what users notice' },
      few: { default: 0.1, reason: 'below a request in ten seconds a single failure would be an outage' },
    },
    runbook: {
      meaning: 'Requests from outside fail, at the service or on the way to it.',
      impact: 'This is what users see: pages and calls that do not work.',
      look: {
        'Does the service fail, or the way to it?':
          'sum by (job, namespace, destination_service_name, response_code, response_flags) (rate(istio_requests_total{reporter="source",response_code=~"5.."}[5m]))',
        'Is it one version?':
          'sum by (job, namespace, destination_service_name, destination_version) (rate(istio_requests_total{reporter="source",response_code=~"5.."}[5m]))',
      },
      mend: [
        'No flag (`-`): the service answers so itself; read its log, or go back to the version before.',
        'UF, UH or URX: no pod takes the request; see whether they are ready: `istioctl proxy-config endpoints POD`.',
        'UF with mutual TLS: the service has no sidecar, or a DestinationRule sets another TLS mode.',
        'UT: the timeout of the VirtualService or HTTPRoute is shorter than the answer takes.',
      ],
    },
  },

  IstioGatewaySlow: {
    expr: 'histogram_quantile(0.95, sum by (job, namespace, destination_service_name, le) (rate(istio_request_duration_milliseconds_bucket{reporter="source"}[5m]))) > $milliseconds',
    for: '10m',
    severity: 'warning',
    summary: 'Users wait for {{ $labels.destination_service_name }} behind {{ $labels.job }}',
    description: 'One request in twenty takes longer than {{ $value | humanize }} ms.',
    thresholds: {
      milliseconds: {
        default: 2000,
        reason: 'people leave after two seconds; streams and long polls need a higher one',
      },
    },
    runbook: {
      meaning: 'The duration is taken at the gateway: with retries, the network, and all that the service waits for.',
      impact: 'Users wait. Connections pile up at the gateway.',
      look: {
        'Are there more requests?':
          'sum by (job, namespace, destination_service_name) (rate(istio_requests_total{reporter="source"}[5m]))',
        'How large are the answers?':
          'sum by (job, namespace, destination_service_name) (rate(istio_response_bytes_sum{reporter="source"}[5m])) / (sum by (job, namespace, destination_service_name) (rate(istio_response_bytes_count{reporter="source"}[5m])) > 0)',
        'Is the gateway itself short of something?': 'envoy_server_total_connections',
      },
      mend: [
        'All services at once: the gateway has too little CPU, or too few pods.',
        'One service: compare with what its own sidecar measures; the difference is the way to it.',
      ],
    },
  },

  IstioGatewayTrafficGone: {
    expr: 'sum by (job, namespace) (rate(istio_requests_total{reporter="source"}[5m])) < $left * sum by (job, namespace) (rate(istio_requests_total{reporter="source"}[1h] offset 10m)) and sum by (job, namespace) (rate(istio_requests_total{reporter="source"}[1h] offset 10m)) > $usual',
    for: '5m',
    severity: 'warning',
    summary: 'Hardly any requests reach {{ $labels.job }}',
    description: 'Only {{ $value | humanize }} requests per second come through, far less than an hour ago.',
    thresholds: {
      left: { default: 0.1, reason: 'nights and weekends are slopes, nine tenths within minutes are an outage' },
      usual: { default: 5, reason: 'below that, a single client that leaves looks like an outage' },
    },
    runbook: {
      meaning: 'Nine of ten requests have stopped to arrive within minutes, and the gateway itself is well.',
      impact: 'Users most likely do not reach the mesh any more.',
      look: {
        'When did it break off?': 'sum by (job, namespace) (rate(istio_requests_total{reporter="source"}[5m]))',
        'Does the gateway listen?': 'envoy_listener_manager_total_listeners_active',
        'Do clients still connect?': 'envoy_server_total_connections',
      },
      mend: [
        'No listener: the Gateway object is gone, its selector does not fit, or its certificate cannot be read: `istioctl analyze`.',
        'Listeners and no connections: DNS, the load balancer in front, or a firewall.',
        'Connections and no requests: TLS fails; see which certificate is shown: `openssl s_client -connect HOST:443 -servername HOST`.',
      ],
    },
  },
});
