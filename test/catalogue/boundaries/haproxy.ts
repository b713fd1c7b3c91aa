import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const responses = (code: string) => `haproxy_backend_http_responses_total{proxy="app",code="${code}"}`;

export const haproxy: Boundaries<ReturnType<typeof systems.haproxy>> = {
  HAProxyUnmonitored: noTargets,
  HAProxyBackendDown: {
    fires: { 'haproxy_backend_status{proxy="app",state="DOWN"}': 1 },
    silent: { 'haproxy_backend_status{proxy="app",state="DOWN"}': 0 },
  },
  HAProxyServerDown: {
    fires: { 'haproxy_server_status{proxy="app",server="a",state="DOWN"}': 1 },
    silent: { 'haproxy_server_status{proxy="app",server="a",state="DOWN"}': 0 },
  },
  HAProxyErrors: {
    fires: { [responses('5xx')]: '0+6x10', [responses('2xx')]: '0+94x10' },
    silent: { [responses('5xx')]: '0+5x10', [responses('2xx')]: '0+95x10' },
    from: '1m',
    keeps: ['proxy'],
    says: '6%',
  },
  HAProxyQueues: {
    fires: { 'haproxy_backend_current_queue{proxy="app"}': 11 },
    silent: { 'haproxy_backend_current_queue{proxy="app"}': 10 },
    says: '11',
  },
  HAProxyConnectionErrors: {
    fires: { 'haproxy_backend_connection_errors_total{proxy="app"}': '0+66x20' },
    silent: { 'haproxy_backend_connection_errors_total{proxy="app"}': '0+60x20' },
    from: '5m',
    says: '1.1',
  },
  HAProxyConnectionsExhausted: {
    fires: { haproxy_process_current_connections: 86, haproxy_process_max_connections: 100 },
    silent: { haproxy_process_current_connections: 85, haproxy_process_max_connections: 100 },
    says: '86%',
  },
};
