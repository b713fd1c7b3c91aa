import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const CART = 'namespace="web",ingress="cart"';
const requests = (status: string) => `nginx_ingress_controller_requests{${CART},status="${status}"}`;
const ORPHAN = `nginx_ingress_controller_orphan_ingress{${CART},type="no-endpoint"}`;
const duration = (part: string) => `nginx_ingress_controller_request_duration_seconds_${part}`;
const connections = (state: string) =>
  `nginx_ingress_controller_nginx_process_connections_total{controller_pod="nginx-0",state="${state}"}`;
const CERTIFICATE = 'nginx_ingress_controller_ssl_expire_time_seconds{host="shop.example.com",secret_name="shop-tls"}';

const durations = (fast: number, per: number) => ({
  [duration(`bucket{${CART},status="200",le="2.5"}`)]: `0+${fast}x20`,
  [duration(`bucket{${CART},status="200",le="5"}`)]: `0+${per}x20`,
  [duration(`bucket{${CART},status="200",le="+Inf"}`)]: `0+${per}x20`,
  [duration(`count{${CART},status="200"}`)]: `0+${per}x20`,
});

export const ingressNginx: Boundaries<ReturnType<typeof systems.ingressNginx>> = {
  IngressNginxUnmonitored: noTargets,
  IngressNginxConfigFails: {
    fires: { 'nginx_ingress_controller_config_last_reload_successful{controller_pod="nginx-0"}': 0 },
    silent: { 'nginx_ingress_controller_config_last_reload_successful{controller_pod="nginx-0"}': 1 },
  },
  IngressNginxErrors: {
    fires: { [requests('502')]: '0+60x20', [requests('200')]: '0+940x20' },
    silent: { [requests('502')]: '0+50x20', [requests('200')]: '0+950x20' },
    from: '1m',
    keeps: ['ingress'],
    says: '6%',
  },
  IngressNginxNoEndpoints: [
    {
      fires: { [ORPHAN]: 1, [requests('503')]: '0+1x20' },
      silent: { [ORPHAN]: 1, [requests('503')]: 5 },
      from: '1m',
      keeps: ['ingress', 'type'],
    },
    {
      fires: { [ORPHAN]: 1, [requests('503')]: '0+1x20' },
      silent: { [ORPHAN]: 0, [requests('200')]: '0+1x20' },
      from: '1m',
      keeps: ['ingress', 'type'],
    },
  ],
  IngressNginxSlow: {
    fires: durations(900, 1000),
    silent: durations(945, 1000),
    from: '1m',
    keeps: ['ingress'],
    says: '3.75s',
  },
  IngressNginxDropsConnections: {
    fires: { [connections('accepted')]: '0+120x20', [connections('handled')]: '0+60x20' },
    silent: { [connections('accepted')]: '0+120x20', [connections('handled')]: '0+120x20' },
    from: '1m',
    keeps: ['controller_pod'],
    says: '1',
  },
  IngressNginxCertificateExpires: {
    fires: { [CERTIFICATE]: 604800 },
    silent: { [CERTIFICATE]: 700000 },
    from: '30s',
    keeps: ['host', 'secret_name'],
    says: '6d 22h 59m 30s',
  },
};
