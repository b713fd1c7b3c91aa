import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('ArgoCD', 'Argo CD'),

  ArgoCDAppDegraded: {
    expr: 'max by (job, namespace, name, project) (argocd_app_info{health_status="Degraded"}) == 1',
    for: '15m',
    severity: 'warning',
    summary: 'Application {{ $labels.namespace }}/{{ $labels.name }} is not healthy',
    description: 'A resource of {{ $labels.name }} in project {{ $labels.project }} has failed.',
    runbook: {
      meaning: 'What the Application consists of is applied, and a part of it does not work.',
      impact: 'The application is down or runs with less than it should.',
      look: {
        'Which Applications?': 'argocd_app_info{health_status!="Healthy"}',
        'Was it synced just now?': 'sum by (job, namespace, name, phase) (increase(argocd_app_sync_total[1h])) > 0',
      },
      mend: [
        '`argocd app get NAME` lists the resources with their health and the message behind it.',
        'After a sync: `argocd app rollback NAME` to the last good one, or revert the commit.',
        'Without a sync: see its pods, as for any application.',
      ],
    },
  },

  ArgoCDAppOutOfSync: {
    expr: 'max by (job, namespace, name, project) (argocd_app_info{sync_status="OutOfSync",autosync_enabled="true"}) == 1',
    for: '30m',
    severity: 'warning',
    summary: 'Application {{ $labels.namespace }}/{{ $labels.name }} does not become what Git says',
    description: 'It is synced by itself, and has been out of sync for half an hour.',
    runbook: {
      meaning:
        'The cluster differs from Git and the automatic sync does not change that. Applications that are synced by hand never raise this.',
      impact: 'The last change is not rolled out, or what somebody changed by hand stays.',
      look: {
        'Do syncs fail?': 'sum by (job, namespace, name, phase) (increase(argocd_app_sync_total[1h])) > 0',
        'Is one under way?': 'argocd_app_info{operation="sync"}',
      },
      mend: [
        '`argocd app diff NAME` shows the difference. A field that a controller or a webhook writes needs `ignoreDifferences`.',
        'Changed by hand: without `selfHeal` that stays; undo it, or switch `selfHeal` on.',
        'The automatic sync tries a commit that failed only once: sync by hand with `argocd app sync NAME`.',
        'A resource that is to be removed stays without `prune`.',
      ],
    },
  },

  ArgoCDAppUnknown: {
    expr: 'max by (job, namespace, name, project) (argocd_app_info{sync_status="Unknown"}) == 1',
    for: '15m',
    severity: 'warning',
    summary: 'Argo CD cannot compare Application {{ $labels.namespace }}/{{ $labels.name }}',
    description: 'Whether {{ $labels.name }} is as Git says is not known.',
    runbook: {
      meaning: 'The manifests cannot be rendered, or the repository or the cluster cannot be reached.',
      impact: 'Nothing of this Application is rolled out, and nobody sees whether it drifts.',
      look: {
        'Is it all Applications of a repository?':
          'count by (job, namespace, repo) (argocd_app_info{sync_status="Unknown"})',
        'Or of a cluster?': 'count by (job, namespace, dest_server) (argocd_app_info{sync_status="Unknown"})',
      },
      mend: [
        '`argocd app get NAME` shows the ComparisonError: a template that fails, a path that is gone, a CRD that is missing.',
        'A repository: see its credentials with `argocd repo list`, and the log of the repo server.',
        'All of them: the repo server or Redis is down.',
      ],
    },
  },

  ArgoCDSyncFails: {
    expr: 'sum by (job, namespace, name, project) (increase(argocd_app_sync_total{phase=~"Error|Failed",dry_run="false"}[30m])) >= $failed',
    keepFiringFor: '10m',
    severity: 'warning',
    summary: 'Syncs of Application {{ $labels.namespace }}/{{ $labels.name }} fail',
    description: '{{ $value | humanize }} syncs failed within half an hour.',
    thresholds: {
      failed: { default: 2, reason: 'one is repeated, and goes through if it was only a matter of order' },
    },
    runbook: {
      meaning: 'Argo CD tried to apply what is in Git, and did not get to the end.',
      impact: 'The Application may stand between two versions: some resources are new and others old.',
      look: {
        'How do its syncs end?': 'sum by (job, namespace, name, phase) (increase(argocd_app_sync_total[1h]))',
        'What does the API server refuse?':
          'sum by (job, namespace, name, response_code, verb, resource_kind) (increase(argocd_app_k8s_request_total{response_code=~"[45].."}[30m])) > 0',
      },
      mend: [
        '`argocd app get NAME --show-operation` names the resource and the message of the API server.',
        'A hook that failed: read the log of its Job. An immutable field: replace the resource.',
        'Forbidden: the project or the ServiceAccount of Argo CD does not allow that kind or namespace.',
      ],
    },
  },

  ArgoCDClusterUnreachable: {
    expr: 'argocd_cluster_connection_status == 0',
    for: '5m',
    severity: 'critical',
    summary: 'Argo CD has lost the cluster {{ $labels.server }}',
    description: '{{ $labels.pod }} cannot read the state of {{ $labels.server }}.',
    runbook: {
      meaning: 'The connection to the API server of a cluster fails, or its objects cannot be listed.',
      impact: 'Nothing is rolled out there, and what is shown of it is old.',
      look: {
        'How old is what is known?': 'argocd_cluster_cache_age_seconds',
        'Which Applications live there?': 'count by (job, namespace, dest_server) (argocd_app_info)',
      },
      mend: [
        '`argocd cluster get SERVER` shows the error: a token that expired, a certificate, or the network.',
        'A CRD whose conversion webhook is down fails the whole cluster: mend it, or exclude the kind with `resource.exclusions`.',
        'A cluster that is gone for good: `argocd cluster rm SERVER`.',
      ],
    },
  },

  ArgoCDReconcileSlow: {
    expr: 'sum by (job, namespace, dest_server) (rate(argocd_app_reconcile_sum[15m])) / (sum by (job, namespace, dest_server) (rate(argocd_app_reconcile_count[15m])) > 0) > $seconds',
    for: '30m',
    severity: 'warning',
    summary: 'Argo CD takes long to look at Applications of {{ $labels.dest_server }}',
    description: 'A reconciliation takes {{ $value | humanizeDuration }} on average.',
    thresholds: {
      seconds: { default: 10, reason: 'two seconds are usual, as upstream measured; five times that means a queue' },
    },
    runbook: {
      meaning: 'Comparing an Application with its cluster takes far longer than it usually does.',
      impact: 'Commits are rolled out late, and the UI shows old states.',
      look: {
        'How many Applications wait?': 'workqueue_depth{name="app_reconciliation_queue"}',
        'How many objects must be compared?': 'argocd_cluster_api_resource_objects',
        'Does Redis answer slowly?':
          'sum by (job, namespace) (rate(argocd_redis_request_duration_sum[15m])) / (sum by (job, namespace) (rate(argocd_redis_request_duration_count[15m])) > 0)',
      },
      mend: [
        'The repo server renders the manifests: give it more replicas and `--parallelismlimit`.',
        'Exclude kinds that change all the time, such as events and leases, with `resource.exclusions`.',
        'Spread clusters over more replicas of the controller, or raise `--status-processors`.',
      ],
    },
  },

  ArgoCDRedisFails: {
    expr: 'sum by (job, namespace) (rate(argocd_redis_request_total{failed="true"}[10m])) / (sum by (job, namespace) (rate(argocd_redis_request_total[10m])) > 0) > $failed',
    for: '10m',
    severity: 'warning',
    summary: 'The Redis of Argo CD does not answer {{ $labels.job }}',
    description: '{{ $value | humanizePercentage }} of the requests to it fail.',
    thresholds: {
      failed: { default: 0.05, reason: 'a failover costs some requests for a moment, and not for minutes' },
    },
    runbook: {
      meaning: 'The cache that controller, server and repo server share cannot be reached.',
      impact: 'Everything is computed anew: reconciliations become slow, and the UI shows no resources.',
      look: {
        'Since when?': 'sum by (job, namespace, failed) (rate(argocd_redis_request_total[10m]))',
        'Are reconciliations slower already?':
          'sum by (job, namespace) (rate(argocd_app_reconcile_sum[15m])) / (sum by (job, namespace) (rate(argocd_app_reconcile_count[15m])) > 0)',
      },
      mend: [
        'See the pods `argocd-redis`: killed for memory, or without a master.',
        'A NetworkPolicy or a password that was changed in one place only: compare the Secret `argocd-redis`.',
      ],
    },
  },
});
