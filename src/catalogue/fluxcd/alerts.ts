import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';
import { queueAlerts } from './queue-alerts';

export const alerts = defineAlerts({
  ...unmonitored('Flux', 'Flux'),
  ...queueAlerts,

  FluxReconcileFails: {
    expr: 'sum by (job, namespace, controller) (rate(controller_runtime_reconcile_errors_total[15m])) / (sum by (job, namespace, controller) (rate(controller_runtime_reconcile_total[15m])) > 0) > $failed',
    for: '15m',
    severity: 'warning',
    summary: 'The {{ $labels.controller }} controller of Flux fails again and again',
    description: '{{ $value | humanizePercentage }} of its reconciliations end with an error.',
    thresholds: {
      failed: { default: 0.2, reason: 'a registry that does not answer for a moment is tried again and then does' },
    },
    runbook: {
      meaning:
        'The controller cannot fetch sources, or cannot write what it wants to the API server. A Kustomization whose manifests are wrong is no such error.',
      impact: 'Changes in Git do not reach the cluster.',
      look: {
        'Which controllers?':
          'sum by (job, namespace, controller) (rate(controller_runtime_reconcile_errors_total[15m])) > 0',
        'What does the API server answer?':
          'sum by (job, namespace, code, method) (rate(rest_client_requests_total{code!~"2.."}[15m]))',
      },
      mend: [
        '`flux get all -A --status-selector ready=false` lists what fails, with the message.',
        'Sources: credentials that expired, a host key that changed, a NetworkPolicy on the way out.',
        '`flux logs --level=error --all-namespaces` tells the rest.',
      ],
    },
  },

  FluxGivesUp: {
    expr: 'sum by (job, namespace, controller) (increase(controller_runtime_terminal_reconcile_errors_total[1h])) > $stalled',
    keepFiringFor: '1h',
    severity: 'warning',
    summary: 'The {{ $labels.controller }} controller of Flux has given up on a resource',
    description: '{{ $value | humanize }} reconciliations ended within an hour with an error that is not tried again.',
    thresholds: { stalled: { default: 0, reason: 'what is given up stays so until somebody changes it' } },
    runbook: {
      meaning: 'A resource is stalled: an expression that is invalid, or a source that it is not allowed to use.',
      impact: 'Nothing of that resource is applied until its specification changes.',
      look: {
        'Since when?':
          'sum by (job, namespace, controller) (increase(controller_runtime_terminal_reconcile_errors_total[5m])) > 0',
      },
      mend: [
        '`flux get all -A --status-selector stalled=true` names it, and its condition says why.',
        'Access denied: a source of another namespace, while cross-namespace references are switched off.',
      ],
    },
  },

  FluxPanics: {
    expr: 'sum by (job, namespace, controller) (increase(controller_runtime_reconcile_panics_total[15m])) > $panics',
    keepFiringFor: '15m',
    severity: 'warning',
    summary: 'The {{ $labels.controller }} controller of Flux panics',
    description: '{{ $value | humanize }} reconciliations panicked within 15 minutes.',
    thresholds: { panics: { default: 0, reason: 'a panic is a mistake in the program' } },
    runbook: {
      meaning: 'A reconciliation met what its author did not think of. The controller goes on with other resources.',
      impact: 'The resource that causes it is not applied.',
      look: {
        'Is it one controller?':
          'sum by (job, namespace, controller) (increase(controller_runtime_reconcile_panics_total[1h])) > 0',
      },
      mend: [
        'The log of the controller holds the stack and the resource: report it upstream.',
        'Suspend that resource meanwhile: `flux suspend KIND NAME`.',
      ],
    },
  },

  FluxApiServerRefuses: {
    expr: 'sum by (job, namespace) (rate(rest_client_requests_total{code=~"5..|429"}[10m])) / (sum by (job, namespace) (rate(rest_client_requests_total[10m])) > 0) > $refused',
    for: '15m',
    severity: 'warning',
    summary: 'The API server does not serve Flux',
    description: '{{ $value | humanizePercentage }} of the requests of Flux fail, or are too many.',
    thresholds: { refused: { default: 0.05, reason: 'an API server that restarts costs less than that' } },
    runbook: {
      meaning: 'The API server is overloaded, or a webhook behind it is down.',
      impact: 'Flux applies changes late, or not at all.',
      look: {
        'Which answers?': 'sum by (job, namespace, code, method) (rate(rest_client_requests_total[10m]))',
      },
      mend: [
        '500 with the name of a webhook in the log of the controller: mend that webhook.',
        '429: others ask too much; see the flow schemas of the API server.',
      ],
    },
  },
});
