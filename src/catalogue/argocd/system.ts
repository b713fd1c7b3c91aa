import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const argocd = defineNative({
  id: 'argocd',
  title: 'Argo CD',
  about: 'The application controller of Argo CD, which keeps clusters as Git says',
  homepage: 'https://github.com/argoproj/argo-cd',
  version: 'v3.4.4',
  images: ['argocd'],
  port: 8082,
  portName: 'metrics',
  proof: 'argocd_cluster_info',
  honorLabels: true,
  inventory: [documented],
  alerts,
  panels,
  traps: [
    'The label `namespace` is the one of the Application. Without `honorLabels` it becomes `exported_namespace`.',
    'Since 3.0 `argocd_app_sync_status`, `argocd_app_health_status` and `argocd_app_created_time` are gone: they are labels of `argocd_app_info`.',
    'Since 3.4 an Application is Missing only if all of its resources are: look for OutOfSync instead.',
    'Server, repo server and ApplicationSet controller have metrics of their own, on ports 8083, 8084 and 8080.',
    'The chart has no Service for the metrics unless `controller.metrics.enabled` is set, and its own manifests do not name the port of the pods: pass `app` or `portNumber` there.',
  ],
  pods: {
    of: 'the Helm chart argo/argo-cd',
    namespace: 'argocd',
    matchLabels: { 'app.kubernetes.io/name': 'argocd-application-controller' },
  },
});
