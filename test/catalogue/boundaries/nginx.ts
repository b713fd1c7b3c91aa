import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

export const nginx: Boundaries<ReturnType<typeof systems.nginx>> = {
  NginxUnmonitored: noTargets,
  NginxDown: health('nginx_up'),
  NginxDropsConnections: {
    fires: { nginx_connections_accepted: '0+120x20', nginx_connections_handled: '0+60x20' },
    silent: { nginx_connections_accepted: '0+120x20', nginx_connections_handled: '0+120x20' },
    from: '1m',
    says: '1',
  },
  NginxConnectionsPileUp: {
    fires: { nginx_connections_writing: 401 },
    silent: { nginx_connections_writing: 400 },
    says: '401',
  },
  NginxTrafficGone: {
    fires: { nginx_http_requests_total: '0+600x80 48060+54x20' },
    silent: { nginx_http_requests_total: '0+600x80 48060+66x20' },
    from: '84m',
    says: '900m',
  },
};
