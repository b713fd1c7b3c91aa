import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const couchdb = defineNative({
  id: 'couchdb',
  title: 'Apache CouchDB',
  about: 'CouchDB 3.4 and newer, through the metrics that each node has itself',
  homepage: 'https://docs.couchdb.org/en/stable/api/server/common.html#node-node-name-prometheus',
  version: '3.4 or newer',
  images: ['couchdb'],
  port: 17986,
  portName: 'metrics',
  path: '/_node/_local/_prometheus',
  proof: 'couchdb_uptime_seconds',
  enable:
    'Set `additional_port = true` and `bind_address = 0.0.0.0` in the section `prometheus` of the configuration; without it the same path on port 5984 wants an admin as `basicAuth`',
  inventory: [documented],
  alerts,
  panels,
  traps: [
    'Port 17986 asks nobody who they are: let only Prometheus reach it.',
    'Summaries such as `couchdb_request_time_seconds` are of the last seconds, their count and sum too: a rate of them says nothing.',
    'The duration of requests includes those that wait for changes by design.',
    'Names of `couchdb-prometheus-exporter` are others, although they begin alike.',
  ],
});
