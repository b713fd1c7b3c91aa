import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const closed = (labels: string, perMinute: number) => ({
  [`istio_tcp_connections_closed_total{${labels}}`]: `0+${perMinute}x60`,
});
const CALLS = 'reporter="source",destination_service_name="cart"';
const calls = (failed: number, perMinute = 100) => ({
  ...closed(`${CALLS},response_flags="CONNECT"`, (failed * perMinute) / 100),
  ...closed(`${CALLS},response_flags="-"`, ((100 - failed) * perMinute) / 100),
});
const called = (flag: string, perMinute: number) =>
  closed(
    `reporter="destination",destination_workload="cart",destination_workload_namespace="web",response_flags="${flag}"`,
    perMinute,
  );
const ended = (reason: string, times: number) => ({
  [`istio_xds_connection_terminations_total{reason="${reason}"}`]: `0 0 ${times}x30`,
});
const asked = (failed: number) => ({
  'istio_dns_upstream_failures_total{request_query_type="a"}': `0+${failed}x40`,
  'istio_dns_upstream_requests_total{request_query_type="a"}': '0+100x40',
});

export const ztunnel: Boundaries<ReturnType<typeof systems.ztunnel>> = {
  ZtunnelUnmonitored: noTargets,
  ZtunnelPodsPending: {
    fires: { workload_manager_pending_proxy_count: 1 },
    silent: { workload_manager_pending_proxy_count: 0 },
    says: '1',
  },
  ZtunnelConnectionsFail: [
    { fires: calls(6), silent: calls(5), from: '1m', keeps: ['destination_service_name'], says: '6%' },
    { fires: calls(6), silent: calls(50, 6), from: '1m', keeps: ['destination_service_name'], says: '6%' },
  ],
  ZtunnelDenies: {
    fires: called('DENY', 120),
    silent: called('DENY', 5),
    from: '1m',
    keeps: ['destination_workload', 'destination_workload_namespace'],
    says: '2',
  },
  ZtunnelControlPlaneLost: [
    { fires: ended('ConnectionError', 5), silent: ended('Reconnect', 9), from: '2m', keeps: ['pod'], says: '5' },
    { fires: ended('Error', 5), silent: ended('Error', 3), from: '2m', keeps: ['pod'], says: '5' },
  ],
  ZtunnelDnsFails: { fires: asked(6), silent: asked(5), from: '1m', keeps: ['pod'], says: '6%' },
};
