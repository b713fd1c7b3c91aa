import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const ingressNginx = defineNative({
  id: 'ingress-nginx',
  title: 'Ingress NGINX',
  about: 'The controller kubernetes/ingress-nginx',
  homepage: 'https://github.com/kubernetes/ingress-nginx',
  version: 'v1.15.1',
  images: ['nginx-ingress-controller', 'controller-chroot'],
  port: 10254,
  portName: 'metrics',
  proof: 'nginx_ingress_controller_build_info',
  honorLabels: true,
  enable: 'The Helm chart declares the port only with `controller.metrics.enabled: true`',
  inventory: [documented],
  alerts,
  panels,
  traps: [
    'The project is retired since March 2026: nobody mends it any more, not even where it is insecure.',
    'The labels `namespace` and `service` are those of the Ingress. Without `honorLabels` they become `exported_namespace` and `exported_service`.',
    'Requests for hosts that no Ingress names are counted only with `--metrics-per-host=false`; with that flag there is no label `host`.',
  ],
  pods: {
    of: 'the Helm chart ingress-nginx/ingress-nginx',
    namespace: 'ingress-nginx',
    matchLabels: { 'app.kubernetes.io/name': 'ingress-nginx', 'app.kubernetes.io/component': 'controller' },
  },
});
