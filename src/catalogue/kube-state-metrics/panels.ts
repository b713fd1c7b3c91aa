import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Nodes',
    about: 'Nodes that are ready, and those that are not.',
    as: 'number',
    unit: 'short',
    queries: {
      ready: 'sum(kube_node_status_condition{condition="Ready",status="true"})',
      'not ready': 'sum(kube_node_status_condition{condition="Ready",status=~"false|unknown"})',
    },
  },
  {
    title: 'Crash loops',
    about: 'Containers that the kubelet waits to start once more.',
    as: 'number',
    unit: 'short',
    queries: {
      '{{namespace}}':
        'sum by (job, namespace) (kube_pod_container_status_waiting_reason{reason="CrashLoopBackOff"}) > 0',
    },
  },
  {
    title: 'Failed Jobs',
    about: 'Jobs that have given up and are still there.',
    as: 'number',
    unit: 'short',
    queries: { '{{namespace}}': 'sum by (job, namespace) (kube_job_failed{condition="true"}) > 0' },
  },
  {
    title: 'Volumes that wait',
    about: 'Claims without a volume.',
    as: 'number',
    unit: 'short',
    queries: {
      '{{namespace}}': 'sum by (job, namespace) (kube_persistentvolumeclaim_status_phase{phase!="Bound"}) > 0',
    },
  },
  {
    title: 'Pods',
    about: 'Pods of each namespace by phase.',
    unit: 'short',
    queries: { '{{namespace}} {{phase}}': 'sum by (job, namespace, phase) (kube_pod_status_phase) > 0' },
  },
  {
    title: 'Missing pods',
    about: 'What Deployments and StatefulSets ask for and do not have. A rollout makes a short peak.',
    unit: 'short',
    queries: {
      '{{namespace}} {{deployment}}': 'kube_deployment_spec_replicas - kube_deployment_status_replicas_available > 0',
      '{{namespace}} {{statefulset}}': 'kube_statefulset_replicas - kube_statefulset_status_replicas_ready > 0',
    },
  },
  {
    title: 'Restarts',
    about: 'Containers that restarted within the hour, the worst first.',
    unit: 'short',
    queries: {
      '{{namespace}} {{pod}} {{container}}':
        'topk(10, sum by (job, namespace, pod, container) (increase(kube_pod_container_status_restarts_total[1h])) > 0)',
    },
  },
  {
    title: 'CPU requested',
    about: 'Cores that pods have reserved, by namespace, whether they use them or not.',
    unit: 'short',
    queries: {
      '{{namespace}}': 'sum by (job, namespace) (kube_pod_container_resource_requests{resource="cpu"})',
    },
  },
  {
    title: 'Memory requested',
    about: 'Memory that pods have reserved, by namespace.',
    unit: 'bytes',
    queries: {
      '{{namespace}}': 'sum by (job, namespace) (kube_pod_container_resource_requests{resource="memory"})',
    },
  },
  {
    title: 'Autoscalers',
    about: 'Share of the replicas that each may have. At 1 it can scale no further.',
    unit: 'percentunit',
    queries: {
      '{{namespace}} {{horizontalpodautoscaler}}':
        'kube_horizontalpodautoscaler_status_current_replicas / (kube_horizontalpodautoscaler_spec_max_replicas > 0)',
    },
  },
];
