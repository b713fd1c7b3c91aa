import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Ztunnel', 'A ztunnel'),

  ZtunnelPodsPending: {
    expr: 'workload_manager_pending_proxy_count > $pending',
    for: '5m',
    severity: 'critical',
    summary: 'Pods wait for {{ $labels.pod }} to take them into the mesh',
    description: '{{ $value }} pods of the node are known to the ztunnel and have no proxy yet.',
    thresholds: {
      pending: { default: 0, reason: 'a proxy is made in a moment; what still waits after minutes has failed' },
    },
    runbook: {
      meaning: 'The node agent has handed pods over, and the ztunnel cannot start to listen in them.',
      impact: 'These pods have no network: their connections break off.',
      look: {
        'Are proxies started at all?': 'rate(workload_manager_proxies_started_total[10m])',
        'How many does it have?': 'workload_manager_active_proxy_count',
      },
      mend: [
        'Its log names the pods and the error: no network namespace, or an address that is taken.',
        'See the pod of `istio-cni` on the same node: it hands pods over again when it restarts.',
        'Restart the ztunnel of that node only: all connections through it break off.',
      ],
    },
  },

  ZtunnelConnectionsFail: {
    expr: 'sum by (job, namespace, destination_service_name) (rate(istio_tcp_connections_closed_total{reporter="source",response_flags="CONNECT"}[5m])) / (sum by (job, namespace, destination_service_name) (rate(istio_tcp_connections_closed_total{reporter="source"}[5m])) > $few) > $failed',
    for: '5m',
    severity: 'critical',
    summary: 'Connections to {{ $labels.destination_service_name }} fail in the ambient mesh',
    description: '{{ $value | humanizePercentage }} of the connections do not come about.',
    thresholds: {
      failed: { default: 0.05, reason: 'a pod that goes away costs single connections, and callers try again' },
      few: { default: 0.1, reason: 'below a connection in ten seconds a single failure would be an outage' },
    },
    runbook: {
      meaning: 'The ztunnel of the caller cannot connect to the pod, or to the ztunnel or waypoint in front of it.',
      impact: 'Callers get resets instead of answers.',
      look: {
        'From whom?':
          'sum by (job, namespace, source_workload, destination_service_name) (rate(istio_tcp_connections_closed_total{reporter="source",response_flags="CONNECT"}[5m]))',
        'Through which node?':
          'sum by (job, namespace, pod) (rate(istio_tcp_connections_closed_total{response_flags="CONNECT"}[5m]))',
      },
      mend: [
        'The access log of the ztunnel names the error of each connection.',
        'Timeouts: a NetworkPolicy must allow port 15008 between pods of the mesh.',
        'One node only: its ztunnel or the network of that node.',
        'TLS errors: see whether istiod issues certificates, and whether clocks agree.',
      ],
    },
  },

  ZtunnelDenies: {
    expr: 'sum by (job, namespace, destination_workload, destination_workload_namespace) (rate(istio_tcp_connections_closed_total{reporter="destination",response_flags="DENY"}[10m])) > $rate',
    for: '15m',
    severity: 'warning',
    summary: 'Connections to {{ $labels.destination_workload }} are denied',
    description:
      '{{ $value | humanize }} connections per second to {{ $labels.destination_workload_namespace }} are refused by a policy.',
    thresholds: {
      rate: {
        default: 0.1,
        reason: 'a try now and then is what a policy is for; a steady stream is a caller that is needed',
      },
    },
    runbook: {
      meaning: 'An AuthorizationPolicy refuses callers that keep trying.',
      impact: 'Either somebody tries what is forbidden, or an application does not work since the policy is there.',
      look: {
        'Who is refused?':
          'sum by (job, namespace, source_workload, source_principal, destination_workload) (rate(istio_tcp_connections_closed_total{reporter="destination",response_flags="DENY"}[10m]))',
      },
      mend: [
        'Add the principal of the caller to the policy, if it may.',
        'A policy with HTTP rules on a workload without waypoint denies everything: ztunnel cannot read requests.',
        'A caller outside of the mesh has no principal: `source_principal` is `unknown`.',
      ],
    },
  },

  ZtunnelControlPlaneLost: {
    expr: 'sum by (job, namespace, pod) (increase(istio_xds_connection_terminations_total{reason=~"ConnectionError|Error"}[10m])) >= $losses',
    for: '5m',
    severity: 'warning',
    summary: '{{ $labels.pod }} does not keep its connection to istiod',
    description: 'It was lost {{ $value | humanize }} times within 10 minutes.',
    thresholds: {
      losses: { default: 5, reason: 'an istiod that restarts costs one or two; every half hour it closes by intent' },
    },
    runbook: {
      meaning: 'The ztunnel cannot reach istiod, or is sent away by it.',
      impact: 'It goes on with what it knows: new pods of the node and changes of services are missing.',
      look: {
        'How do connections end?':
          'sum by (job, namespace, pod, reason) (increase(istio_xds_connection_terminations_total[1h]))',
        'Does anything arrive?': 'sum by (job, namespace, pod) (rate(istio_xds_message_total[10m]))',
      },
      mend: [
        'All nodes: istiod is down or overloaded. One node: its network, or the name server that it uses.',
        'Certificate errors in the log: the root in `istio-ca-root-cert` is not the one of istiod.',
      ],
    },
  },

  ZtunnelDnsFails: {
    expr: 'sum by (job, namespace, pod) (rate(istio_dns_upstream_failures_total[10m])) / (sum by (job, namespace, pod) (rate(istio_dns_upstream_requests_total[10m])) > 0) > $failed',
    for: '10m',
    severity: 'warning',
    summary: 'Names do not resolve through {{ $labels.pod }}',
    description: '{{ $value | humanizePercentage }} of the queries that it forwards fail.',
    thresholds: {
      failed: { default: 0.05, reason: 'clients ask again after a lost packet, and notice one in twenty' },
    },
    runbook: {
      meaning: 'The ztunnel answers names of the mesh itself and forwards the others, which fails.',
      impact: 'Pods of the node cannot find hosts outside of the mesh.',
      look: {
        'Which kinds of queries?':
          'sum by (job, namespace, pod, request_query_type) (rate(istio_dns_upstream_failures_total[10m]))',
        'Does the name server answer slowly?':
          'sum by (job, namespace, pod) (rate(istio_dns_upstream_request_duration_seconds_sum[10m])) / (sum by (job, namespace, pod) (rate(istio_dns_upstream_request_duration_seconds_count[10m])) > 0)',
      },
      mend: [
        'See CoreDNS: its pods, its errors, its upstream.',
        'One node only: the network of that node, or a NetworkPolicy that keeps the ztunnel from port 53.',
      ],
    },
  },
});
