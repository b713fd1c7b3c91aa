import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const traefik = defineNative({
  id: 'traefik',
  title: 'Traefik',
  about: 'Traefik 3, as an ingress controller, a gateway or a proxy',
  homepage: 'https://github.com/traefik/traefik',
  version: 'v3.7.13',
  images: ['traefik'],
  port: 9100,
  portName: 'metrics',
  proof: 'traefik_config_last_reload_success',
  honorLabels: true,
  enable:
    'The Helm chart serves them on the entry point `metrics`. Without it: `--metrics.prometheus=true`, `--entryPoints.metrics.address=:9100` and `--metrics.prometheus.entryPoint=metrics`; the last one lest they are on the port of the dashboard',
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'The label `service` is the service of Traefik. Without `honorLabels`, that of the Kubernetes Service takes its place.',
    'Series of routers exist only with `--metrics.prometheus.addRoutersLabels=true`; those of servers only for services with a health check.',
    'With the middleware `retry`, series of services count each attempt, those of routers and entry points each request.',
    'A certificate that was replaced or removed keeps its series until Traefik restarts.',
    'Traefik 3 has no counter of failed reloads: `traefik_config_reloads_failure_total` is gone.',
  ],
  pods: {
    of: 'the Helm chart traefik/traefik',
    namespace: 'traefik',
    matchLabels: { 'app.kubernetes.io/name': 'traefik' },
  },
});
