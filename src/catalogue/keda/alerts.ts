import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Keda', 'KEDA'),

  KedaObjectFails: {
    expr: 'sum by (job, namespace, scaledObject) (increase(keda_scaled_object_errors_total[10m])) >= $errors',
    for: '5m',
    severity: 'critical',
    summary: 'KEDA cannot tell how much waits for {{ $labels.namespace }}/{{ $labels.scaledObject }}',
    description: 'Its triggers failed {{ $value | humanize }} times within 10 minutes.',
    thresholds: {
      errors: { default: 5, reason: 'KEDA asks twenty times in that time; one answer in four is missing' },
    },
    runbook: {
      meaning:
        'A trigger cannot be made, or its source does not answer, refuses the credentials, or has no such metric.',
      impact:
        'The workload keeps its number of pods whatever waits for it; one that is at zero does not start. With `fallback` it gets the number that is set there.',
      look: {
        'Does it fail always, or now and then?':
          'sum by (job, namespace, scaledObject) (rate(keda_scaled_object_errors_total[5m]))',
        'What does the source answer?':
          'sum by (job, namespace, scaled_resource, scaler, status_code) (rate(keda_scaler_http_requests_total[5m]))',
        'Which triggers still answer?': 'keda_scaler_active',
      },
      mend: [
        '`kubectl describe scaledobject NAME` shows the error as an event KEDAScalerFailed.',
        '401 or 403: the Secret that its TriggerAuthentication names was changed, has expired, or is missing.',
        'Status `error` is no answer at all: the source is down or slow, or a NetworkPolicy of the namespace `keda` keeps it out; `KEDA_HTTP_DEFAULT_TIMEOUT` is 3 seconds.',
      ],
    },
  },

  KedaJobFails: {
    expr: 'sum by (job, namespace, scaledJob) (increase(keda_scaled_job_errors_total[10m])) >= $errors',
    for: '5m',
    severity: 'critical',
    summary: 'KEDA cannot make Jobs for {{ $labels.namespace }}/{{ $labels.scaledJob }}',
    description: '{{ $value | humanize }} attempts failed within 10 minutes.',
    thresholds: { errors: { default: 5, reason: 'KEDA tries twenty times in that time; one attempt in four fails' } },
    runbook: {
      meaning: 'The triggers of a ScaledJob cannot be made or asked.',
      impact: 'What waits is not worked off: no Jobs are made for it.',
      look: {
        'Since when?': 'sum by (job, namespace, scaledJob) (rate(keda_scaled_job_errors_total[5m])) > 0',
        'What does the source answer?':
          'sum by (job, namespace, scaled_resource, scaler, status_code) (rate(keda_scaler_http_requests_total[5m]))',
      },
      mend: [
        '`kubectl describe scaledjob NAME` shows the error as an event.',
        'Credentials of its TriggerAuthentication, a queue that does not exist, or a source that is down.',
      ],
    },
  },

  KedaScalerSlow: {
    expr: 'max by (job, namespace, scaledObject, scaler, type) (keda_scaler_metrics_latency_seconds) > $seconds',
    for: '15m',
    severity: 'warning',
    summary: 'KEDA waits long for what scales {{ $labels.namespace }}/{{ $labels.scaledObject }}',
    description: 'Its trigger {{ $labels.scaler }} takes {{ $value | humanizeDuration }} to answer.',
    thresholds: {
      seconds: { default: 5, reason: 'the autoscaler asks every 15 seconds, and all triggers of an object in turn' },
    },
    runbook: {
      meaning: 'The source of the trigger answers slowly.',
      impact: 'The workload is scaled late, and its trigger is about to time out.',
      look: {
        'Which sources are slow?':
          'sum by (job, namespace, scaler) (rate(keda_scaler_http_request_duration_seconds_sum[10m])) / (sum by (job, namespace, scaler) (rate(keda_scaler_http_request_duration_seconds_count[10m])) > 0)',
        'Since when?': 'keda_scaler_metrics_latency_seconds',
      },
      mend: [
        'A query to Prometheus: precompute it with a recording rule.',
        '`useCachedMetrics: true` lets the autoscaler use what KEDA has already asked for.',
      ],
    },
  },

  KedaLoopLate: {
    expr: 'max by (job, namespace, type, resource) (keda_internal_scale_loop_latency_seconds) > $seconds',
    for: '15m',
    severity: 'warning',
    summary: 'KEDA looks too late at {{ $labels.namespace }}/{{ $labels.resource }}',
    description: 'Its turn comes {{ $value | humanizeDuration }} later than it should.',
    thresholds: { seconds: { default: 30, reason: 'that is a whole round: 30 seconds is the usual polling interval' } },
    runbook: {
      meaning: 'The operator cannot keep the polling interval: a trigger blocks it, or it has too little CPU.',
      impact: 'Workloads start late from zero, and Jobs are made late.',
      look: {
        'Is it one object, or all?': 'keda_internal_scale_loop_latency_seconds',
        'Which triggers take long?': 'topk(10, keda_scaler_metrics_latency_seconds)',
        'How much CPU is used?': 'rate(process_cpu_seconds_total[5m])',
      },
      mend: [
        'One object: mend its slowest trigger.',
        'All of them: raise the CPU limit of the operator, and its `--kube-api-qps` and `--kube-api-burst`.',
      ],
    },
  },

  KedaPaused: {
    expr: 'max by (job, namespace, scaledObject) (keda_scaled_object_paused) == 1',
    for: '1d',
    severity: 'info',
    summary: 'ScaledObject {{ $labels.namespace }}/{{ $labels.scaledObject }} has been paused for a long time',
    description: 'KEDA does not scale the workload of {{ $labels.scaledObject }}.',
    runbook: {
      meaning: 'Somebody has set an annotation that pauses the ScaledObject, and not removed it.',
      impact: 'The workload keeps its number of pods, whatever waits for it.',
      look: { 'Which are paused?': 'keda_scaled_object_paused == 1' },
      mend: [
        'Remove the annotations `autoscaling.keda.sh/paused` and `autoscaling.keda.sh/paused-replicas`.',
        'If nobody wants it scaled any more, delete the ScaledObject.',
      ],
    },
  },

  KedaReconcileFails: {
    expr: 'sum by (job, namespace, controller) (rate(controller_runtime_reconcile_errors_total[15m])) / (sum by (job, namespace, controller) (rate(controller_runtime_reconcile_total[15m])) > 0) > $failed',
    for: '15m',
    severity: 'warning',
    summary: 'The {{ $labels.controller }} controller of KEDA fails again and again',
    description: '{{ $value | humanizePercentage }} of its reconciliations end with an error.',
    thresholds: { failed: { default: 0.2, reason: 'conflicts of writing are repeated and gone, and rare' } },
    runbook: {
      meaning: 'KEDA cannot bring an object to what its specification asks for.',
      impact: 'A new ScaledObject has no autoscaler, or a change of one is not in force.',
      look: {
        'Which controllers?':
          'sum by (job, namespace, controller) (rate(controller_runtime_reconcile_errors_total[15m])) > 0',
        'How many objects are there of each kind?': 'keda_resource_registered_total',
      },
      mend: [
        '`kubectl get scaledobjects -A` shows which are not ready; the log of the operator says why.',
        'The workload is gone, or another HorizontalPodAutoscaler scales it already.',
        'After an upgrade: CRDs that are older than the operator.',
      ],
    },
  },

  KedaEventsPileUp: {
    expr: 'max by (job, namespace) (keda_cloudeventsource_events_queued) > $events',
    for: '15m',
    severity: 'info',
    summary: 'KEDA does not get rid of its events in namespace {{ $labels.namespace }}',
    description: '{{ $value }} cloud events wait to be sent.',
    thresholds: {
      events: { default: 100, reason: 'events are sent at once, so that a queue means a sink that is down' },
    },
    runbook: {
      meaning: 'The sink that a CloudEventSource names does not take events.',
      impact: 'Whoever is told of scaling by events is not told. Scaling itself goes on.',
      look: {
        'How many are sent, how many fail?':
          'sum by (job, namespace, eventsink, state) (rate(keda_cloudeventsource_events_emitted_total[10m]))',
      },
      mend: [
        '`kubectl describe cloudeventsource NAME` shows the sink and the last error.',
        'Remove a CloudEventSource that nobody listens to.',
      ],
    },
  },
});
