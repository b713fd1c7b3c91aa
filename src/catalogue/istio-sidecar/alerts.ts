import { defineAlerts } from '../alert';
import { envoyAlerts } from '../istio-proxy/envoy-alerts';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('IstioSidecar', 'A sidecar of Istio'),
  ...envoyAlerts('IstioSidecar', 'The sidecar of'),

  IstioWorkloadErrors: {
    expr: 'sum by (job, namespace, destination_workload) (rate(istio_requests_total{reporter="destination",response_code=~"5.."}[5m])) / (sum by (job, namespace, destination_workload) (rate(istio_requests_total{reporter="destination"}[5m])) > $few) > $errors',
    for: '5m',
    severity: 'critical',
    summary: '{{ $labels.destination_workload }} in {{ $labels.namespace }} answers with errors',
    description: '{{ $value | humanizePercentage }} of the requests that reach it end with a status of 5xx.',
    thresholds: {
      errors: { default: 0.05, reason: 'one request in twenty is what users notice and retries do not hide' },
      few: { default: 0.1, reason: 'below a request in ten seconds a single failure would be an outage' },
    },
    runbook: {
      meaning: 'The sidecar in front of the workload counts requests that fail, wherever they come from.',
      impact: 'Callers get errors. Those of the mesh see them as failures of their own.',
      look: {
        'Which statuses and flags?':
          'sum by (job, namespace, destination_workload, response_code, response_flags) (rate(istio_requests_total{reporter="destination",response_code!~"2.."}[5m]))',
        'Who calls?':
          'sum by (job, namespace, destination_workload, source_workload) (rate(istio_requests_total{reporter="destination"}[5m]))',
        'Is it one version?':
          'sum by (job, namespace, destination_workload, destination_version) (rate(istio_requests_total{reporter="destination",response_code=~"5.."}[5m]))',
      },
      mend: [
        'No flag (`-`): the application itself answers so; read its log.',
        'UF, UC or URX: the sidecar does not get through to it; the application does not listen, or closes connections early.',
        'Only the new version: shift the traffic back.',
        'gRPC fails with status 200: look at `grpc_response_status`.',
      ],
    },
  },

  IstioWorkloadSlow: {
    expr: 'histogram_quantile(0.95, sum by (job, namespace, destination_workload, le) (rate(istio_request_duration_milliseconds_bucket{reporter="destination"}[5m]))) > $milliseconds',
    for: '10m',
    severity: 'warning',
    summary: '{{ $labels.destination_workload }} in {{ $labels.namespace }} is slow',
    description: 'One request in twenty takes longer than {{ $value | humanize }} ms.',
    thresholds: {
      milliseconds: {
        default: 2000,
        reason: 'people leave after two seconds; streams and long polls need a higher one',
      },
    },
    runbook: {
      meaning: 'The duration is taken by the sidecar of the workload: it is its own, with all that it waits for.',
      impact: 'Callers wait, hold connections, and time out.',
      look: {
        'Is there more to do?':
          'sum by (job, namespace, destination_workload) (rate(istio_requests_total{reporter="destination"}[5m]))',
        'Does it wait for somebody else?':
          'histogram_quantile(0.95, sum by (job, namespace, source_workload, destination_service_name, le) (rate(istio_request_duration_milliseconds_bucket{reporter="source"}[5m])))',
      },
      mend: [
        'Follow the slowest of the services that it calls.',
        'CPU at its limit: raise it, of the application and of the sidecar.',
        'More requests than before: add replicas.',
      ],
    },
  },

  IstioUpstreamFails: {
    expr: 'sum by (job, namespace, source_workload, destination_service_name) (rate(istio_requests_total{reporter="source",response_flags=~".*(UF|UH|UO|URX|NC).*"}[5m])) / (sum by (job, namespace, source_workload, destination_service_name) (rate(istio_requests_total{reporter="source"}[5m])) > $few) > $failed',
    for: '5m',
    severity: 'warning',
    summary: '{{ $labels.source_workload }} does not reach {{ $labels.destination_service_name }}',
    description: '{{ $value | humanizePercentage }} of its requests find no endpoint that takes them.',
    thresholds: {
      failed: { default: 0.05, reason: 'a pod that goes away costs single requests, which are tried again' },
      few: { default: 0.1, reason: 'below a request in ten seconds a single failure would be an outage' },
    },
    runbook: {
      meaning:
        'The sidecar of the caller gives up: it cannot connect (UF), has no healthy endpoint (UH), is at the limit of a circuit breaker (UO), has retried in vain (URX), or knows no such cluster (NC).',
      impact: 'Whatever the caller does with that service fails.',
      look: {
        'Which flags?':
          'sum by (job, namespace, source_workload, destination_service_name, response_flags) (rate(istio_requests_total{reporter="source",response_flags!="-"}[5m]))',
        'Is it all callers?':
          'sum by (job, namespace, destination_service_name) (rate(istio_requests_total{reporter="source",response_flags!="-"}[5m]))',
      },
      mend: [
        'UH: the pods of the service are not ready, or outlier detection has ejected them: `istioctl proxy-config endpoints POD`.',
        'UF with mutual TLS: one side is STRICT and the other has no sidecar, or a DestinationRule sets another TLS mode.',
        'UO: raise `connectionPool` in the DestinationRule, or add replicas. NC: a subset or host that does not exist.',
      ],
    },
  },
});
