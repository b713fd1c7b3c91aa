import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const cluster = (series: string) => `opensearch_cluster_${series}{cluster="logs"}`;
const rejected = 'opensearch_threadpool_threads_count{cluster="logs",node="logs-0",name="write",type="rejected"}';
const tripped = 'opensearch_circuitbreaker_tripped_count{node="logs-0",name="parent"}';
const disk = (what: string) => `opensearch_fs_path_${what}_bytes{node="logs-0",mount="/data"}`;
const heap = (what: string) => `opensearch_jvm_mem_heap_${what}_bytes{node="logs-0"}`;

export const opensearch: Boundaries<ReturnType<typeof systems.opensearch>> = {
  OpenSearchUnmonitored: noTargets,
  OpenSearchClusterRed: {
    fires: { [cluster('status')]: 2 },
    silent: { [cluster('status')]: 1 },
    keeps: ['cluster'],
  },
  OpenSearchClusterYellow: {
    fires: { [cluster('status')]: 1 },
    silent: { [cluster('status')]: 0 },
    keeps: ['cluster'],
  },
  OpenSearchNodesMissing: {
    fires: { [cluster('nodes_number')]: '3 2x20' },
    silent: { [cluster('nodes_number')]: 3 },
    from: '1m',
    keeps: ['cluster'],
    says: '1',
  },
  OpenSearchDiskFull: {
    fires: { [disk('available')]: 14, [disk('total')]: 100 },
    silent: { [disk('available')]: 15, [disk('total')]: 100 },
    says: '86%',
  },
  OpenSearchHeapFull: {
    fires: { [heap('used')]: 91, [heap('max')]: 100 },
    silent: { [heap('used')]: 90, [heap('max')]: 100 },
    says: '91%',
  },
  OpenSearchRejects: {
    fires: { [rejected]: '0+60x20' },
    silent: { [rejected]: 60 },
    from: '1m',
    keeps: ['cluster', 'name'],
    says: '1',
  },
  OpenSearchBreakerTripped: {
    fires: { [tripped]: '0 1x10' },
    silent: { [tripped]: 1 },
    from: '1m',
    says: '1',
  },
  OpenSearchPendingTasks: {
    fires: { [cluster('pending_tasks_number')]: 51 },
    silent: { [cluster('pending_tasks_number')]: 50 },
    keeps: ['cluster'],
    says: '51',
  },
};
