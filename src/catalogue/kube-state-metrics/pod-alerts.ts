import { defineAlerts } from '../alert';

export const podAlerts = defineAlerts({
  KubeContainerCrashLoops: {
    expr: 'max by (job, namespace, pod, container) (max_over_time(kube_pod_container_status_waiting_reason{reason="CrashLoopBackOff"}[5m])) == 1',
    for: '15m',
    severity: 'warning',
    summary: 'Container {{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} crashes again and again',
    description: 'The kubelet waits ever longer before it starts {{ $labels.container }} once more.',
    runbook: {
      meaning: 'The container ends soon after each start.',
      impact: 'This pod serves nothing. Others of its workload carry its load, as far as there are any.',
      look: {
        'How often did it restart?': 'increase(kube_pod_container_status_restarts_total[1h])',
        'How did it end?': 'kube_pod_container_status_last_terminated_reason == 1',
      },
      mend: [
        '`kubectl logs POD -c CONTAINER --previous` shows its last words.',
        'OOMKilled: raise the memory limit. Error: mostly configuration, a Secret, or something that it needs and cannot reach.',
        'Killed by its own liveness probe: `kubectl describe pod` says so; give it a startup probe.',
      ],
    },
  },

  KubePodStuck: {
    expr: 'max by (job, namespace, pod) (kube_pod_status_phase{phase=~"Pending|Unknown"}) == 1',
    for: '15m',
    severity: 'warning',
    summary: 'Pod {{ $labels.namespace }}/{{ $labels.pod }} does not get to run',
    description: 'It has been waiting for a quarter of an hour.',
    runbook: {
      meaning: 'No node takes the pod, its image or volume does not come, or its node is not heard of any more.',
      impact: 'What the pod is for is missing. A rollout waits for it.',
      look: {
        'What are its containers waiting for?': 'kube_pod_container_status_waiting_reason == 1',
        'Is there room for what pods request?':
          'sum by (job, namespace, node, resource) (kube_pod_container_resource_requests)',
        'Does a volume wait as well?': 'kube_persistentvolumeclaim_status_phase{phase="Pending"} == 1',
      },
      mend: [
        '`kubectl describe pod NAME`: its events name what is missing.',
        'Insufficient cpu or memory: lower requests or add nodes. Taints and affinities: compare them with the nodes that exist.',
        'ImagePullBackOff: the name or tag is wrong, or the credentials of the registry are.',
      ],
    },
  },

  KubeContainerOutOfMemory: {
    expr: 'sum by (job, namespace, pod, container) (increase(kube_pod_container_status_restarts_total[15m])) > $restarts and on (job, namespace, pod, container) max by (job, namespace, pod, container) (kube_pod_container_status_last_terminated_reason{reason="OOMKilled"}) == 1',
    keepFiringFor: '15m',
    severity: 'warning',
    summary: 'Container {{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} was killed for its memory',
    description: 'It restarted {{ $value | humanize }} times within 15 minutes, the last time because of its limit.',
    thresholds: { restarts: { default: 0, reason: 'whoever is killed once for memory will be again' } },
    runbook: {
      meaning: 'The container reached its memory limit and was killed by the kernel.',
      impact: 'What it was doing is lost: requests break off, work begins anew.',
      look: {
        'What is its limit?': 'kube_pod_container_resource_limits{resource="memory"}',
        'How often did it restart in a day?': 'increase(kube_pod_container_status_restarts_total[1d])',
      },
      mend: [
        'Raise the limit, if the memory is rightly needed; runtimes with a heap of their own must know the limit.',
        'Memory that only ever grows is a leak: compare with the release before.',
      ],
    },
  },
});
