import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const SET = '{pool_id="0",set_id="1"}';
const set = (series: string) => `minio_cluster_erasure_set_${series}${SET}`;
const quorum = (what: string) => ({
  fires: { [set(`${what}_quorum`)]: 3 },
  silent: { [set(`${what}_quorum`)]: 3, [set(`${what}_health`)]: 1 },
  keeps: ['pool_id', 'set_id'],
  says: '1',
});
const calls = (series: string) => `minio_api_requests_${series}{name="PutObject"}`;
const ERRORS = 'minio_system_drive_availability_errors_total{server="minio-0:9000",drive="/data/1"}';

export const minio: Boundaries<ReturnType<typeof systems.minio>> = {
  MinioUnmonitored: noTargets,
  MinioReadsRefused: quorum('read'),
  MinioWritesRefused: quorum('write'),
  MinioToleranceLost: [
    {
      fires: { [set('write_health')]: 1, minio_cluster_health_drives_offline_count: 1 },
      silent: { [set('write_health')]: 1, minio_cluster_health_drives_offline_count: 1, [set('write_tolerance')]: 1 },
      keeps: ['pool_id', 'set_id'],
    },
    {
      fires: { [set('write_health')]: 1, minio_cluster_health_drives_offline_count: 1 },
      silent: { [set('write_health')]: 1 },
      keeps: ['pool_id', 'set_id'],
    },
  ],
  MinioDrivesOffline: {
    fires: { minio_cluster_health_drives_offline_count: 1 },
    silent: { minio_cluster_health_drives_offline_count: 0 },
    keeps: [],
    says: '1',
  },
  MinioNodesOffline: {
    fires: { minio_cluster_health_nodes_offline_count: 1 },
    silent: { minio_cluster_health_nodes_offline_count: 0 },
    keeps: [],
    says: '1',
  },
  MinioStorageFull: {
    fires: {
      minio_cluster_health_capacity_usable_free_bytes: 14,
      minio_cluster_health_capacity_usable_total_bytes: 100,
    },
    silent: {
      minio_cluster_health_capacity_usable_free_bytes: 15,
      minio_cluster_health_capacity_usable_total_bytes: 100,
    },
    keeps: [],
    says: '86%',
  },
  MinioErrors: {
    fires: { [calls('5xx_errors_total')]: '0+6x20', [calls('total')]: '0+100x20' },
    silent: { [calls('5xx_errors_total')]: '0+5x20', [calls('total')]: '0+100x20' },
    from: '1m',
    keeps: [],
    says: '6%',
  },
  MinioRequestsWait: {
    fires: { minio_api_requests_waiting_total: 11 },
    silent: { minio_api_requests_waiting_total: 10 },
    says: '11',
  },
  MinioDriveErrors: {
    fires: { [ERRORS]: '0 6x10' },
    silent: { [ERRORS]: '0 5x10' },
    from: '1m',
    keeps: ['server', 'drive'],
    says: '6',
  },
};
