import { defineNative } from '../system';
import { alerts } from './alerts';
import { live } from './live';
import { panels } from './panels';

export const zookeeper = defineNative({
  id: 'zookeeper',
  title: 'Apache ZooKeeper',
  about: 'ZooKeeper 3.6 and newer, through the metrics provider that comes with it',
  homepage: 'https://zookeeper.apache.org/doc/current/zookeeperMonitor.html',
  version: '3.9.4',
  images: ['zookeeper'],
  port: 7000,
  portName: 'metrics',
  proof: 'looking_count',
  enable:
    'Set `metricsProvider.className=org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider` and `metricsProvider.httpPort=7000` in zoo.cfg',
  inventory: [live],
  alerts,
  panels,
  traps: [
    'The names have no prefix: `uptime` or `learners` of another program look the same, so that a query without `job` mixes them.',
    'A server that looks for a leader answers the scrape, but has none of the gauges, such as `uptime` and `znode_count`.',
    'Debian packages ZooKeeper without the provider.',
  ],
});
