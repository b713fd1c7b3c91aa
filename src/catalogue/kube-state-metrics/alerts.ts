import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';
import { podAlerts } from './pod-alerts';
import { workloadAlerts } from './workload-alerts';

export const alerts = defineAlerts({
  ...unmonitored('KubeStateMetrics', 'The state of Kubernetes objects'),
  ...podAlerts,
  ...workloadAlerts,

  KubeNodeUnready: {
    expr: 'max by (job, namespace, node) (kube_node_status_condition{condition="Ready",status="true"}) == 0',
    for: '10m',
    severity: 'critical',
    summary: 'Node {{ $labels.node }} is not ready',
    description: 'The kubelet of {{ $labels.node }} says so, or says nothing any more.',
    runbook: {
      meaning: 'The node cannot run pods, or its kubelet has lost the API server.',
      impact: 'Its pods are evicted after five minutes and have to find room elsewhere; what is bound to it is down.',
      look: {
        'What does the node lack?':
          'kube_node_status_condition{condition=~"MemoryPressure|DiskPressure|PIDPressure",status="true"} == 1',
        'Which pods were there?': 'count by (job, namespace, node) (kube_pod_info)',
        'Was it taken out on purpose?': 'kube_node_spec_unschedulable == 1',
      },
      mend: [
        '`kubectl describe node NAME` shows the conditions with their reasons, and when the kubelet was heard last.',
        'Heard long ago: the machine or its network is down; ask the provider, restart or replace it.',
        'Pressure of disk or memory: remove images and logs, or move what takes the room.',
      ],
    },
  },

  KubeAutoscalerExhausted: {
    expr: 'max by (job, namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_status_desired_replicas >= kube_horizontalpodautoscaler_spec_max_replicas and kube_horizontalpodautoscaler_spec_max_replicas > kube_horizontalpodautoscaler_spec_min_replicas)',
    for: '30m',
    severity: 'warning',
    summary: 'Autoscaler {{ $labels.namespace }}/{{ $labels.horizontalpodautoscaler }} cannot scale any further',
    description: 'It has wanted {{ $value }} replicas for half an hour, which is all that it may have.',
    runbook: {
      meaning: 'The load asks for as many pods as the autoscaler allows, or for more.',
      impact: 'The next increase of the load is not answered by more pods: requests become slow.',
      look: {
        'How close is it, and since when?':
          'kube_horizontalpodautoscaler_status_desired_replicas / (kube_horizontalpodautoscaler_spec_max_replicas > 0)',
        'Are the pods there at all?': 'kube_horizontalpodautoscaler_status_current_replicas',
      },
      mend: [
        'Raise `maxReplicas`, if the nodes have room and what is behind can bear it.',
        'A pod that does less than it used to makes the number climb without load: compare with the release before.',
      ],
    },
  },
});
