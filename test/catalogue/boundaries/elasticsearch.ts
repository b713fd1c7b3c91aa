import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const health = (series: string) => `elasticsearch_cluster_health_${series}{cluster="logs"}`;
const color = (name: string) => `elasticsearch_cluster_health_status{cluster="logs",color="${name}"}`;
const node = (series: string, more = '') => `elasticsearch_${series}{cluster="logs",name="es-0"${more}}`;
const heap = ',area="heap"';
const path = ',path="/data"';
const pool = node('thread_pool_rejected_count', ',type="write"');

export const elasticsearch: Boundaries<ReturnType<typeof systems.elasticsearch>> = {
  ElasticsearchUnmonitored: noTargets,
  ElasticsearchDown: { fires: { up: 1 }, silent: { up: 1, [color('green')]: 1 } },
  ElasticsearchClusterRed: { fires: { [color('red')]: 1 }, silent: { [color('red')]: 0 } },
  ElasticsearchClusterYellow: { fires: { [color('yellow')]: 1 }, silent: { [color('yellow')]: 0 } },
  ElasticsearchNodeMissing: {
    fires: { [health('number_of_nodes')]: '3 2x10' },
    silent: { [health('number_of_nodes')]: 3 },
    from: '1m',
    says: '1',
  },
  ElasticsearchDiskFull: {
    fires: { [node('filesystem_data_available_bytes', path)]: 14, [node('filesystem_data_size_bytes', path)]: 100 },
    silent: { [node('filesystem_data_available_bytes', path)]: 15, [node('filesystem_data_size_bytes', path)]: 100 },
    says: '14%',
  },
  ElasticsearchHeapFull: {
    fires: { [node('jvm_memory_used_bytes', heap)]: 91, [node('jvm_memory_max_bytes', heap)]: 100 },
    silent: { [node('jvm_memory_used_bytes', heap)]: 90, [node('jvm_memory_max_bytes', heap)]: 100 },
    says: '91%',
  },
  ElasticsearchRejects: {
    fires: { [pool]: '0+60x20' },
    silent: { [pool]: 60 },
    from: '1m',
    keeps: ['cluster', 'type'],
    says: '1',
  },
  ElasticsearchPendingTasks: {
    fires: { [health('number_of_pending_tasks')]: 51 },
    silent: { [health('number_of_pending_tasks')]: 50 },
    says: '51',
  },
};
