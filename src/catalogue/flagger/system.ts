import { defineNative } from '../system';
import { alerts } from './alerts';
import { panels } from './panels';

export const flagger = defineNative({
  id: 'flagger',
  title: 'Flagger',
  about: 'Flagger, which shifts traffic to new versions step by step',
  homepage: 'https://github.com/fluxcd/flagger',
  version: 'v1.44.0',
  images: ['flagger'],
  port: 8080,
  portName: 'http',
  proof: 'flagger_info',
  honorLabels: true,
  inventory: [
    {
      documented: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/metrics/recorder.go',
      version: 'v1.44.0',
      series: `
flagger_canary_duration_seconds{name,namespace} histogram
flagger_canary_failures_total{name,namespace,deployment_strategy,analysis_status} counter
flagger_canary_metric_analysis{name,namespace,metric} gauge
flagger_canary_status{name,namespace} gauge
flagger_canary_successes_total{name,namespace,deployment_strategy,analysis_status} counter
flagger_canary_total{namespace} gauge
flagger_canary_weight{workload,namespace} gauge
flagger_info{version,mesh_provider} gauge
process_cpu_seconds_total counter
process_max_fds gauge
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
process_virtual_memory_bytes gauge
process_virtual_memory_max_bytes gauge
`,
    },
  ],
  alerts,
  panels,
  traps: [
    'The label `namespace` is the one of the canary, and `name` the one of its target. Without `honorLabels` the former becomes `exported_namespace`.',
    'Series of a canary that was deleted stay until Flagger restarts.',
    'Successes and failures are counted since 1.42; older versions only have `flagger_canary_status`.',
    'Use this or FlaggerMonitor or the PodMonitor of the chart: with two of them everything is scraped twice.',
  ],
  pods: {
    of: 'the Helm chart flagger/flagger',
    namespace: 'flagger-system',
    matchLabels: { 'app.kubernetes.io/name': 'flagger' },
  },
});
