import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

export const zookeeper: Boundaries<ReturnType<typeof systems.zookeeper>> = {
  ZooKeeperUnmonitored: noTargets,
  ZooKeeperNotServing: {
    fires: { looking_count: 2 },
    silent: { looking_count: 2, uptime: 1000 },
  },
  ZooKeeperFollowersMissing: {
    fires: { quorum_size: 3, synced_followers: 1 },
    silent: { quorum_size: 3, synced_followers: 2 },
    says: '1',
  },
  ZooKeeperElections: {
    fires: { looking_count: '0 1 2 3 4x10' },
    silent: { looking_count: '0 1 2 3x10' },
    from: '4m',
    says: '4',
  },
  ZooKeeperSlowDisk: {
    fires: { fsynctime_sum: '0+101x20', fsynctime_count: '0+1x20' },
    silent: { fsynctime_sum: '0+100x20', fsynctime_count: '0+1x20' },
    from: '1m',
    says: '101',
  },
  ZooKeeperRequestsQueue: {
    fires: { outstanding_requests: 101 },
    silent: { outstanding_requests: 100 },
    says: '101',
  },
  ZooKeeperConnectionsRejected: {
    fires: { connection_rejected: '0 1x10' },
    silent: { connection_rejected: 1 },
    from: '1m',
    says: '1',
  },
  ZooKeeperFileDescriptorsExhausted: {
    fires: { open_file_descriptor_count: 86, max_file_descriptor_count: 100 },
    silent: { open_file_descriptor_count: 85, max_file_descriptor_count: 100 },
    says: '86%',
  },
  ZooKeeperDataDiffers: [
    { fires: { digest_mismatches_count: '0 1x10' }, silent: { digest_mismatches_count: 1 }, from: '1m', says: '1' },
    {
      fires: { unrecoverable_error_count: '0 1x10' },
      silent: { unrecoverable_error_count: 1 },
      from: '1m',
      says: '1',
    },
  ],
};
