import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const POD = 'namespace="web",pod="cart-0",container="cart",uid="1"';
const waiting = (reason: string) => ({
  [`kube_pod_container_status_waiting_reason{${POD},reason="${reason}"}`]: 1,
});
const phase = (name: string) => ({
  [`kube_pod_status_phase{namespace="web",pod="cart-0",uid="1",phase="${name}"}`]: 1,
});
const killed = (reason: string) => ({
  [`kube_pod_container_status_restarts_total{${POD}}`]: '0 1x20',
  [`kube_pod_container_status_last_terminated_reason{${POD},reason="${reason}"}`]: 1,
});
const failed = (condition: string) => ({
  [`kube_job_failed{namespace="web",job_name="report",condition="${condition}"}`]: 1,
});

/** A workload that asks for three pods. */
function lacks(kind: string, asked: string, there: string) {
  const labels = `namespace="web",${kind}="cart"`;
  const has = (pods: number) => ({ [`${asked}{${labels}}`]: 3, [`${there}{${labels}}`]: pods });
  return { fires: has(2), silent: has(3), keeps: [kind], says: '1' };
}

const HPA = 'namespace="web",horizontalpodautoscaler="cart"';
const autoscaler = (wants: number, least: number) => ({
  [`kube_horizontalpodautoscaler_status_desired_replicas{${HPA}}`]: wants,
  [`kube_horizontalpodautoscaler_spec_max_replicas{${HPA}}`]: 5,
  [`kube_horizontalpodautoscaler_spec_min_replicas{${HPA}}`]: least,
});

export const kubeStateMetrics: Boundaries<ReturnType<typeof systems.kubeStateMetrics>> = {
  KubeStateMetricsUnmonitored: noTargets,
  KubeContainerCrashLoops: {
    fires: waiting('CrashLoopBackOff'),
    silent: waiting('ContainerCreating'),
    keeps: ['pod', 'container'],
  },
  KubePodStuck: [
    { fires: phase('Pending'), silent: phase('Running'), keeps: ['pod'] },
    { fires: phase('Unknown'), silent: phase('Succeeded'), keeps: ['pod'] },
  ],
  KubeContainerOutOfMemory: {
    fires: killed('OOMKilled'),
    silent: killed('Error'),
    from: '1m',
    keeps: ['pod', 'container'],
    says: '1',
  },
  KubeDeploymentLacksPods: lacks(
    'deployment',
    'kube_deployment_spec_replicas',
    'kube_deployment_status_replicas_available',
  ),
  KubeStatefulSetLacksPods: lacks('statefulset', 'kube_statefulset_replicas', 'kube_statefulset_status_replicas_ready'),
  KubeDaemonSetLacksPods: lacks(
    'daemonset',
    'kube_daemonset_status_desired_number_scheduled',
    'kube_daemonset_status_number_available',
  ),
  KubeJobFailed: { fires: failed('true'), silent: failed('false'), keeps: ['job_name'] },
  KubeNodeUnready: {
    fires: { 'kube_node_status_condition{node="a",condition="Ready",status="true"}': 0 },
    silent: { 'kube_node_status_condition{node="a",condition="Ready",status="true"}': 1 },
    keeps: ['node'],
  },
  KubeAutoscalerExhausted: [
    { fires: autoscaler(5, 1), silent: autoscaler(4, 1), keeps: ['horizontalpodautoscaler'], says: '5' },
    { fires: autoscaler(5, 1), silent: autoscaler(5, 5), keeps: ['horizontalpodautoscaler'], says: '5' },
  ],
};
