import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

export const clickhouse: Boundaries<ReturnType<typeof systems.clickhouse>> = {
  ClickHouseUnmonitored: noTargets,
  ClickHouseReplicasReadonly: {
    fires: { ClickHouseMetrics_ReadonlyReplica: 1 },
    silent: { ClickHouseMetrics_ReadonlyReplica: 0 },
    says: '1',
  },
  ClickHouseReplicasLag: {
    fires: { ClickHouseAsyncMetrics_ReplicasMaxAbsoluteDelay: 301 },
    silent: { ClickHouseAsyncMetrics_ReplicasMaxAbsoluteDelay: 300 },
    says: '5m 1s',
  },
  ClickHouseTooManyParts: {
    fires: { ClickHouseAsyncMetrics_MaxPartCountForPartition: 701 },
    silent: { ClickHouseAsyncMetrics_MaxPartCountForPartition: 700 },
    says: '701',
  },
  ClickHouseInsertsRejected: {
    fires: { ClickHouseProfileEvents_RejectedInserts: '0 1x10' },
    silent: { ClickHouseProfileEvents_RejectedInserts: 1 },
    from: '1m',
    says: '1',
  },
  ClickHouseQueriesFail: {
    fires: { ClickHouseProfileEvents_FailedQuery: '0+11x30', ClickHouseProfileEvents_Query: '0+100x30' },
    silent: { ClickHouseProfileEvents_FailedQuery: '0+10x30', ClickHouseProfileEvents_Query: '0+100x30' },
    from: '1m',
    says: '11%',
  },
  ClickHouseDiskFull: {
    fires: {
      ClickHouseAsyncMetrics_FilesystemMainPathAvailableBytes: 19,
      ClickHouseAsyncMetrics_FilesystemMainPathTotalBytes: 100,
    },
    silent: {
      ClickHouseAsyncMetrics_FilesystemMainPathAvailableBytes: 20,
      ClickHouseAsyncMetrics_FilesystemMainPathTotalBytes: 100,
    },
    says: '81%',
  },
  ClickHouseKeeperErrors: {
    fires: { ClickHouseProfileEvents_ZooKeeperHardwareExceptions: '0+6.6x30' },
    silent: { ClickHouseProfileEvents_ZooKeeperHardwareExceptions: '0+6x30' },
    from: '5m',
    says: '110m',
  },
  ClickHouseDataLost: {
    fires: { ClickHouseProfileEvents_ReplicatedDataLoss: '0 1x10' },
    silent: { ClickHouseProfileEvents_ReplicatedDataLoss: 1 },
    from: '1m',
    says: '1',
  },
  ClickHouseDistributedStuck: [
    {
      fires: { ClickHouseMetrics_BrokenDistributedFilesToInsert: 1 },
      silent: { ClickHouseMetrics_BrokenDistributedFilesToInsert: 0 },
      says: '1',
    },
    {
      fires: { ClickHouseMetrics_DistributedFilesToInsert: 1001 },
      silent: { ClickHouseMetrics_DistributedFilesToInsert: 1000 },
      says: '1001',
    },
  ],
};
