import { defineAlerts } from '../alert';

const MISSING = {
  default: 0,
  reason: 'a rollout replaces pods one after the other, and none of them takes a quarter of an hour',
};

export const workloadAlerts = defineAlerts({
  KubeDeploymentLacksPods: {
    expr: 'max by (job, namespace, deployment) (kube_deployment_spec_replicas - kube_deployment_status_replicas_available) > $missing',
    for: '15m',
    severity: 'warning',
    summary: 'Deployment {{ $labels.namespace }}/{{ $labels.deployment }} lacks pods',
    description: '{{ $value }} of its pods are not available.',
    thresholds: { missing: MISSING },
    runbook: {
      meaning: 'Fewer pods serve than the Deployment asks for. One that is scaled to zero asks for none.',
      impact: 'The others carry the load; with none left, the service is down.',
      look: {
        'How many are there?': 'kube_deployment_status_replicas_available',
        'Is a rollout stuck?': 'kube_deployment_status_condition{condition="Progressing",status="false"} == 1',
        'Are new pods made at all?': 'kube_deployment_status_replicas_updated',
      },
      mend: [
        '`kubectl get pods` with the labels of the Deployment: pods that are not ready say why in their events and logs.',
        'Only new pods fail: go back with `kubectl rollout undo deployment/NAME`.',
        'No pods are made: `kubectl describe replicaset` names the quota or the webhook that forbids them.',
      ],
    },
  },

  KubeStatefulSetLacksPods: {
    expr: 'max by (job, namespace, statefulset) (kube_statefulset_replicas - kube_statefulset_status_replicas_ready) > $missing',
    for: '15m',
    severity: 'warning',
    summary: 'StatefulSet {{ $labels.namespace }}/{{ $labels.statefulset }} lacks pods',
    description: '{{ $value }} of its pods are not ready.',
    thresholds: { missing: MISSING },
    runbook: {
      meaning: 'A pod with a name and a volume of its own is missing. It can only come back as itself.',
      impact: 'A database lacks a replica, or its leader. A further loss may cost the quorum.',
      look: {
        'How many are ready?': 'kube_statefulset_status_replicas_ready',
        'Is an update under way?': 'kube_statefulset_status_replicas_updated',
        'Does its volume wait?': 'kube_persistentvolumeclaim_status_phase{phase!="Bound"} == 1',
      },
      mend: [
        '`kubectl describe pod NAME`: a volume that is still attached to a lost node, or that exists in one zone only, keeps a pod waiting.',
        'The update stops at the first pod that does not become ready: mend the template, then delete that pod.',
      ],
    },
  },

  KubeDaemonSetLacksPods: {
    expr: 'max by (job, namespace, daemonset) (kube_daemonset_status_desired_number_scheduled - kube_daemonset_status_number_available) > $missing',
    for: '15m',
    severity: 'warning',
    summary: 'DaemonSet {{ $labels.namespace }}/{{ $labels.daemonset }} is missing on nodes',
    description: 'Its pod is not available on {{ $value }} nodes.',
    thresholds: { missing: MISSING },
    runbook: {
      meaning: 'A node should have a pod of the DaemonSet and has none that is available.',
      impact: 'What it does for a node, such as network, logs or storage, is not done there.',
      look: {
        'How many have it?': 'kube_daemonset_status_number_available',
        'Is an update under way?': 'kube_daemonset_status_updated_number_scheduled',
        'Are nodes down?': 'kube_node_status_condition{condition="Ready",status="true"} == 0',
      },
      mend: [
        '`kubectl get pods -o wide` with its labels shows the nodes that lack one.',
        'A full node has no room for it: give the DaemonSet a priority class, so that it comes first.',
      ],
    },
  },

  KubeJobFailed: {
    expr: 'max by (job, namespace, job_name) (kube_job_failed{condition="true"}) == 1',
    for: '1m',
    severity: 'warning',
    summary: 'Job {{ $labels.namespace }}/{{ $labels.job_name }} has failed',
    description: 'The Job {{ $labels.job_name }} has used up its attempts, or its time.',
    runbook: {
      meaning: 'A Job has given up. It stays failed until it is deleted.',
      impact: 'Its work is not done. A CronJob tries again at its next time, a Job of its own never.',
      look: {
        'Why?': 'kube_job_status_failed > 0',
        'Which CronJob made it?': 'kube_job_owner{owner_kind="CronJob"}',
        'When did that succeed last?': 'time() - kube_cronjob_status_last_successful_time',
      },
      mend: [
        '`kubectl logs job/NAME` shows why, as long as its pods are there.',
        'Run it again: `kubectl create job --from=cronjob/NAME NAME-again`.',
        'Delete the failed Job when all is done, which ends the alert; `ttlSecondsAfterFinished` does so by itself.',
      ],
    },
  },
});
