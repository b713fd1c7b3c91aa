import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';
import { certificateAlerts } from './certificate-alerts';

export const alerts = defineAlerts({
  ...unmonitored('Istiod', 'The control plane of Istio'),
  ...certificateAlerts,

  IstiodConfigRefused: {
    expr: 'sum by (job, namespace, type) (increase(pilot_total_xds_rejects[10m])) > $rejects',
    keepFiringFor: '10m',
    severity: 'warning',
    summary: 'Proxies refuse the configuration that {{ $labels.job }} sends',
    description: '{{ $value | humanize }} answers of type {{ $labels.type }} were refused within 10 minutes.',
    thresholds: {
      rejects: { default: 0, reason: 'istiod makes nothing that Envoy refuses, unless somebody wrote it' },
    },
    runbook: {
      meaning: 'istiod has made configuration that Envoy finds invalid. The proxies keep what they had.',
      impact: 'Nothing that was changed since reaches these proxies: routes, policies, endpoints, certificates.',
      look: {
        'Since when?': 'sum by (job, namespace, type) (increase(pilot_total_xds_rejects[1h]))',
        'Is something else wrong with the configuration?':
          'sum by (job, namespace, type, name) (increase(pilot_total_rejected_configs[1h])) > 0',
      },
      mend: [
        '`istioctl proxy-status` shows the proxies that are not in sync; the log of istiod holds the reason: `ACK ERROR`.',
        'Usually an EnvoyFilter that does not fit the version: remove it, and see whether that ends it.',
      ],
    },
  },

  IstiodIgnoresConfig: {
    expr: 'sum by (job, namespace, type, name) (increase(pilot_total_rejected_configs[30m])) > $ignored',
    keepFiringFor: '30m',
    severity: 'warning',
    summary: 'The {{ $labels.type }} {{ $labels.name }} is ignored by istiod',
    description: 'It was left out of {{ $value | humanize }} configurations within half an hour.',
    thresholds: { ignored: { default: 0, reason: 'what is left out once is left out each time, until it is changed' } },
    runbook: {
      meaning: 'An object contradicts another, such as two Gateways with the same host and port, or cannot be used.',
      impact: 'What it asks for is not in force, although it is in the cluster and looks well.',
      look: {
        'Which objects?': 'sum by (job, namespace, type, name) (increase(pilot_total_rejected_configs[1h])) > 0',
      },
      mend: [
        '`istioctl analyze --all-namespaces` names the conflict.',
        'Give one of the two another host, port or selector, or remove it.',
      ],
    },
  },

  IstiodPushFails: {
    expr: 'sum by (job, namespace, type) (increase(pilot_xds_pushes{type=~".+_senderr"}[10m])) >= $errors',
    for: '5m',
    severity: 'warning',
    summary: 'Configuration does not get from {{ $labels.job }} to its proxies',
    description: '{{ $value | humanize }} pushes ({{ $labels.type }}) failed within 10 minutes.',
    thresholds: {
      errors: { default: 5, reason: 'connections that close are not counted, but a busy proxy may lose a push or two' },
    },
    runbook: {
      meaning: 'Pushes fail for another reason than that a proxy has gone away.',
      impact: 'Some proxies have old routes and endpoints: they send traffic to pods that are gone.',
      look: {
        'How many pushes are there at all?': 'sum by (job, namespace, type) (rate(pilot_xds_pushes[10m]))',
        'Does writing time out?': 'increase(pilot_xds_write_timeout[10m])',
        'Are pushes very large?':
          'sum by (job, namespace, type) (rate(pilot_xds_config_size_bytes_sum[10m])) / (sum by (job, namespace, type) (rate(pilot_xds_config_size_bytes_count[10m])) > 0)',
      },
      mend: [
        'The log of istiod names the proxies. Their own CPU limit may be too low to take what is sent.',
        'Send less: a Sidecar object per namespace, and `discoverySelectors` in the mesh configuration.',
      ],
    },
  },

  IstiodSlow: {
    expr: 'histogram_quantile(0.99, sum by (job, namespace, le) (rate(pilot_proxy_convergence_time_bucket[10m]))) > $seconds',
    for: '15m',
    severity: 'warning',
    summary: 'Changes take long to reach the proxies of {{ $labels.job }}',
    description: 'One proxy in a hundred waits longer than {{ $value | humanizeDuration }} for a change.',
    thresholds: {
      seconds: { default: 10, reason: 'pods end within seconds, and whoever does not know it by then sends to them' },
    },
    runbook: {
      meaning:
        'Between a change in the cluster and the last proxy that knows it, more time passes than pods take to end.',
      impact: 'Requests go to pods that are gone: 503 during every rollout.',
      look: {
        'Do proxies wait in the queue?':
          'histogram_quantile(0.99, sum by (job, namespace, le) (rate(pilot_proxy_queue_time_bucket[10m])))',
        'What triggers the pushes?': 'sum by (job, namespace, type) (rate(pilot_push_triggers[10m]))',
        'How many proxies has each istiod?': 'sum by (job, namespace, pod) (pilot_xds)',
        'How much CPU does it use?': 'rate(process_cpu_seconds_total[5m])',
      },
      mend: [
        'Give istiod more CPU or more replicas; proxies move to a new one within half an hour.',
        'Let every proxy know less: Sidecar objects, and `discoverySelectors`.',
        'Something changes all the time: `pilot_push_triggers` tells which kind.',
      ],
    },
  },

  IstiodInjectionFails: {
    expr: 'sum by (job, namespace) (increase(sidecar_injection_failure_total[10m])) > $failures',
    keepFiringFor: '10m',
    severity: 'critical',
    summary: '{{ $labels.job }} fails to inject sidecars',
    description: '{{ $value | humanize }} pods were refused within 10 minutes.',
    thresholds: { failures: { default: 0, reason: 'every failure is a pod that was not made' } },
    runbook: {
      meaning: 'The webhook that adds the sidecar answered with an error, so that the API server refused the pod.',
      impact: 'Workloads of the mesh get no new pods: rollouts stand, and lost pods are not replaced.',
      look: {
        'How many succeed?': 'sum by (job, namespace) (rate(sidecar_injection_success_total[10m]))',
      },
      mend: [
        '`kubectl describe replicaset NAME` shows the answer of the webhook.',
        'An annotation of the pod that cannot be read, such as `proxy.istio.io/config`, or a custom injection template.',
      ],
    },
  },
});
