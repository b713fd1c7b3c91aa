import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const fluxcd = defineNative({
  id: 'fluxcd',
  title: 'Flux',
  about: 'The controllers of Flux, which fetch sources and apply what is in them',
  homepage: 'https://github.com/fluxcd/flux2',
  version: 'v2.7.5',
  images: [
    'kustomize-controller',
    'source-controller',
    'helm-controller',
    'notification-controller',
    'image-automation-controller',
    'image-reflector-controller',
  ],
  port: 8080,
  portName: 'http-prom',
  proof: 'controller_runtime_active_workers',
  honorLabels: true,
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'A Kustomization or HelmRelease that fails is tried again without an error of its controller. Whether it is ready is told by kube-state-metrics, if its custom resource state is configured for Flux (`gotk_resource_info`), or by the Alerts of Flux itself.',
    '`gotk_reconcile_condition` and `gotk_suspend_status`, which older rules ask for, are not served any more: such alerts are silent.',
    'The label `namespace` of `gotk_reconcile_duration_seconds` is the one of the resource. Without `honorLabels` it becomes `exported_namespace`.',
    'The controllers have no Service for their metrics: a ServiceMonitor finds nothing.',
  ],
  pods: {
    of: '`flux bootstrap` and `flux install`',
    namespace: 'flux-system',
    matchExpressions: [
      {
        key: 'app',
        operator: 'In',
        values: [
          'source-controller',
          'kustomize-controller',
          'helm-controller',
          'notification-controller',
          'image-automation-controller',
          'image-reflector-controller',
        ],
      },
    ],
  },
});
