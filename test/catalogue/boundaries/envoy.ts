import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const APP = 'envoy_cluster_name="app"';
const front = (code: string) =>
  `envoy_http_downstream_rq_xx{envoy_http_conn_manager_prefix="web",envoy_response_code_class="${code}"}`;
const cluster = (code: string) => `envoy_cluster_upstream_rq_xx{${APP},envoy_response_code_class="${code}"}`;
const hosts = (series: string) => `envoy_cluster_${series}{${APP}}`;

export const envoy: Boundaries<ReturnType<typeof systems.envoy>> = {
  EnvoyUnmonitored: noTargets,
  EnvoyClusterDown: [
    {
      fires: { [hosts('membership_healthy')]: 0, [hosts('membership_total')]: 2 },
      silent: { [hosts('membership_healthy')]: 1, [hosts('membership_total')]: 2 },
    },
    {
      fires: { [hosts('membership_healthy')]: 0, [hosts('membership_total')]: 1 },
      silent: { [hosts('membership_healthy')]: 0, [hosts('membership_total')]: 0 },
    },
  ],
  EnvoyErrors: {
    fires: { [front('5')]: '0+60x20', [front('2')]: '0+940x20' },
    silent: { [front('5')]: '0+50x20', [front('2')]: '0+950x20' },
    from: '1m',
    keeps: ['envoy_http_conn_manager_prefix'],
    says: '6%',
  },
  EnvoyUpstreamErrors: {
    fires: { [cluster('5')]: '0+110x20', [cluster('2')]: '0+890x20' },
    silent: { [cluster('5')]: '0+100x20', [cluster('2')]: '0+900x20' },
    from: '1m',
    keeps: ['envoy_cluster_name'],
    says: '11%',
  },
  EnvoyConnectionsFail: {
    fires: { [hosts('upstream_cx_connect_fail')]: '0+110x20', [hosts('upstream_cx_total')]: '0+1000x20' },
    silent: { [hosts('upstream_cx_connect_fail')]: '0+100x20', [hosts('upstream_cx_total')]: '0+1000x20' },
    from: '1m',
    keeps: ['envoy_cluster_name'],
    says: '11%',
  },
  EnvoyOverflows: {
    fires: { [hosts('upstream_rq_pending_overflow')]: '0+60x20' },
    silent: { [hosts('upstream_rq_pending_overflow')]: 7 },
    from: '1m',
    keeps: ['envoy_cluster_name'],
    says: '1',
  },
  EnvoyHostsEjected: {
    fires: { [hosts('outlier_detection_ejections_active')]: 3, [hosts('membership_total')]: 10 },
    silent: { [hosts('outlier_detection_ejections_active')]: 2, [hosts('membership_total')]: 10 },
    says: '30%',
  },
  EnvoyControlPlaneLost: health('envoy_control_plane_connected_state'),
  EnvoyConfigRejected: [
    {
      fires: { envoy_listener_manager_lds_update_rejected: '0x15 1x20' },
      silent: { envoy_listener_manager_lds_update_rejected: 0 },
      from: '16m',
      says: '1',
    },
    {
      fires: { envoy_cluster_manager_cds_update_rejected: '_x15 2x20' },
      silent: { envoy_cluster_manager_cds_update_rejected: '0x40' },
      from: '15m',
      says: '2',
    },
  ],
  EnvoyCertificateExpires: {
    fires: { envoy_server_days_until_first_cert_expiring: 6 },
    silent: { envoy_server_days_until_first_cert_expiring: 7 },
    keeps: [],
    says: '6',
  },
};
