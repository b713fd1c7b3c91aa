import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('ArgoRollouts', 'Argo Rollouts'),

  ArgoRolloutsAborted: {
    expr: 'rollout_info{phase="Abort"} == 1',
    for: '1m',
    severity: 'warning',
    summary: 'The rollout of {{ $labels.namespace }}/{{ $labels.name }} was aborted',
    description: 'The Rollout {{ $labels.name }} has gone back to the stable version.',
    runbook: {
      meaning: 'An analysis failed, the new version was not ready in time, or somebody aborted the rollout.',
      impact:
        'Users have the old version. The Rollout stays degraded until its template changes or somebody tries again.',
      look: {
        'Which analysis failed?': 'analysis_run_info{phase=~"Failed|Error|Inconclusive"}',
        'Which of its metrics?': 'analysis_run_metric_phase{phase=~"Failed|Error|Inconclusive"} == 1',
        'What happened before?': 'increase(rollout_events_total{type="Warning"}[1h])',
      },
      mend: [
        '`kubectl argo rollouts get rollout NAME` shows the steps, and the analysis that failed with its message.',
        'An analysis that ended with Error got no answer from its provider: mend the query or the access.',
        'Try again with `kubectl argo rollouts retry rollout NAME`, or put the old version into the template.',
      ],
    },
  },

  ArgoRolloutsInvalid: {
    expr: 'rollout_info{phase=~"InvalidSpec|Error"} == 1',
    for: '10m',
    severity: 'warning',
    summary: 'Rollout {{ $labels.namespace }}/{{ $labels.name }} cannot be carried out',
    description: 'Its phase is {{ $labels.phase }}: the controller does nothing with it.',
    runbook: {
      meaning:
        'The specification contradicts itself or names what does not exist, or the ReplicaSet cannot be created.',
      impact: 'The change is not rolled out. Pods that are lost may not be replaced either.',
      look: {
        'Which Rollouts?': 'rollout_info{phase=~"InvalidSpec|Error"}',
        'Are pods missing?': 'rollout_info_replicas_desired - rollout_info_replicas_available',
      },
      mend: [
        'The conditions hold the reason: `kubectl describe rollout NAME`.',
        'Often a Service, an Ingress or an AnalysisTemplate that the Rollout names is missing, or a quota or an admission webhook forbids the ReplicaSet.',
      ],
    },
  },

  ArgoRolloutsTimedOut: {
    expr: 'rollout_info{phase="Timeout"} == 1',
    for: '1m',
    severity: 'warning',
    summary: 'The rollout of {{ $labels.namespace }}/{{ $labels.name }} makes no progress',
    description: 'The Rollout {{ $labels.name }} has exceeded its `progressDeadlineSeconds`.',
    runbook: {
      meaning: 'The pods of the new version did not become available in the time that the Rollout allows.',
      impact: 'The release stands between two versions. Traffic that was shifted already may meet too few pods.',
      look: {
        'How many pods are missing?': 'rollout_info_replicas_unavailable',
        'How many are new?': 'rollout_info_replicas_updated',
      },
      mend: [
        'See why the new pods are not ready: image, probes, room on the nodes.',
        'Go back: `kubectl argo rollouts undo NAME`, or abort it with `kubectl argo rollouts abort NAME`.',
      ],
    },
  },

  ArgoRolloutsPaused: {
    expr: 'rollout_info{phase="Paused"} == 1',
    for: '1d',
    severity: 'info',
    summary: 'Rollout {{ $labels.namespace }}/{{ $labels.name }} has been waiting for a long time',
    description: 'The Rollout {{ $labels.name }} is paused and waits for somebody to go on.',
    runbook: {
      meaning: 'A step without duration waits until somebody promotes the Rollout, or an analysis was inconclusive.',
      impact: 'Two versions run side by side, and nothing newer can be released.',
      look: {
        'Which Rollouts wait?': 'rollout_info{phase="Paused"}',
        'Was an analysis inconclusive?': 'analysis_run_info{phase="Inconclusive"}',
      },
      mend: [
        'Go on with `kubectl argo rollouts promote NAME`, or stop with `kubectl argo rollouts abort NAME`.',
        'If nobody is meant to decide, give the pause a duration.',
      ],
    },
  },

  ArgoRolloutsReplicasMissing: {
    expr: '(rollout_info_replicas_desired - rollout_info_replicas_available) / (rollout_info_replicas_desired > 0) > $missing',
    for: '15m',
    severity: 'critical',
    summary: 'Rollout {{ $labels.namespace }}/{{ $labels.name }} has too few pods',
    description: '{{ $value | humanizePercentage }} of its pods are not available.',
    thresholds: {
      missing: {
        default: 0.5,
        reason: 'with half of the pods gone the others carry double load; a rollout itself spares more of them',
      },
    },
    runbook: {
      meaning: 'More than the allowed share of the pods that the Rollout asks for does not serve.',
      impact: 'The application is slow or down.',
      look: {
        'How many are there?': 'rollout_info_replicas_available',
        'In which phase is the Rollout?': 'rollout_info',
      },
      mend: [
        'See why pods are not ready: `kubectl argo rollouts get rollout NAME` lists them by version.',
        'If only the new version fails, abort the rollout: the stable version is scaled up again.',
      ],
    },
  },

  ArgoRolloutsReconcileFails: {
    expr: 'sum by (job, namespace, name) (increase(rollout_reconcile_error[10m])) > $errors',
    for: '10m',
    severity: 'warning',
    summary: 'The controller fails at Rollout {{ $labels.namespace }}/{{ $labels.name }}',
    description: 'It failed {{ $value | humanize }} times in 10 minutes.',
    thresholds: {
      errors: {
        default: 10,
        reason: 'conflicts of writing are repeated and gone; more than one error a minute is none of these',
      },
    },
    runbook: {
      meaning: 'The controller tries to bring the Rollout to what is asked for, and fails each time.',
      impact: 'The Rollout does not go on; it may stay between two versions.',
      look: {
        'What does the API server answer?':
          'sum by (job, namespace, kind, verb, status_code) (rate(controller_clientset_k8s_request_total{status_code!~"2.."}[10m]))',
        'Is it one Rollout, or all?': 'sum by (job, namespace, name) (increase(rollout_reconcile_error[10m]))',
      },
      mend: [
        'The log of the controller names the error: forbidden means a missing right, not found a missing object.',
        'After an upgrade, see whether CRDs and ClusterRole are of the same version.',
      ],
    },
  },
});
