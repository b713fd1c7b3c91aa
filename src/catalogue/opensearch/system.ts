import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const opensearch = defineNative({
  id: 'opensearch',
  title: 'OpenSearch',
  about: 'OpenSearch, through the plugin prometheus-exporter in each node',
  homepage: 'https://github.com/opensearch-project/opensearch-prometheus-exporter',
  version: '3.3.2.0',
  images: ['opensearch'],
  port: 9200,
  portName: 'http',
  path: '/_prometheus/metrics',
  proof: 'opensearch_cluster_status',
  enable:
    'Install the plugin `prometheus-exporter` of exactly the version of OpenSearch in every node; with the security plugin, pass `scheme` and a `basicAuth` whose role has the permissions `cluster:monitor/*` and `indices:monitor/*`',
  inventory: [documented],
  alerts,
  panels,
  traps: [
    'The plugin has to be of the same version as OpenSearch, to the last but one number, or the node does not start.',
    'Series of single indices are many: `prometheus.indices: false` leaves them out, and no alert here needs them.',
    'Series named `opensearch_cluster_` are the same from every node; take the largest, not the sum.',
    'With `prometheus.nodes.filter: _all`, every node tells about all of them, and sums are wrong.',
    'All series are of type gauge, counters too.',
  ],
});
