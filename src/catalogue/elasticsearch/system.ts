import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const elasticsearch = defineExported({
  id: 'elasticsearch',
  title: 'Elasticsearch',
  about: 'Elasticsearch, all nodes of a cluster through one of them',
  homepage: 'https://github.com/prometheus-community/elasticsearch_exporter',
  image: 'quay.io/prometheuscommunity/elasticsearch-exporter',
  version: 'v1.11.0',
  port: 9114,
  healthPath: '/healthz',
  proof: 'elasticsearch_cluster_health_status',
  uid: 65534,
  systemPort: 9200,
  // One exporter for the cluster, not one per node.
  args: ['--es.all'],
  inputs: {
    address: {
      flag: '--es.uri',
      doc: 'URL of the cluster, without user and password',
      default: 'http://{host}:{port}',
      example: 'https://logs-es-http:9200',
    },
    username: { env: 'ES_USERNAME', doc: 'user with the privilege monitor', optional: 'no login' },
    password: { env: 'ES_PASSWORD', doc: 'password of the user', secret: true, optional: true },
    apiKey: { env: 'ES_API_KEY', doc: 'API key, instead of user and password', secret: true, optional: true },
  },
  inventory: [documented],
  alerts,
  panels,
  traps: [
    'Flags move from `--es.*` to `--collector.*`, one collector per version: `--es.slm` in 1.9, `--es.ilm` and `--es.data_stream` in 1.10.',
    'Series of single indices and shards need `--es.indices` and `--es.shards`, and cost the cluster on every scrape.',
    'The Helm chart listens on 9108, the image on 9114.',
  ],
});
