import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const argoRollouts = defineNative({
  id: 'argo-rollouts',
  title: 'Argo Rollouts',
  about: 'The controller of Argo Rollouts, which releases new versions step by step',
  homepage: 'https://github.com/argoproj/argo-rollouts',
  version: 'v1.9.0',
  images: ['argo-rollouts'],
  port: 8090,
  portName: 'metrics',
  proof: 'argo_rollouts_controller_info',
  honorLabels: true,
  inventory: [documented],
  alerts,
  panels,
  traps: [
    'The label `namespace` is the one of the Rollout. Without `honorLabels` it becomes `exported_namespace`.',
    'The series `rollout_phase`, `analysis_run_phase` and `experiment_phase` are deprecated for those that end in `_info`, and know no phase InvalidSpec.',
    'Counters of a Rollout that was deleted stay until the controller restarts.',
  ],
  pods: {
    of: 'its own manifests and the Helm chart argo/argo-rollouts',
    namespace: 'argo-rollouts',
    matchLabels: { 'app.kubernetes.io/name': 'argo-rollouts' },
  },
});
