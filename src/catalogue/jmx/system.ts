import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const jmx = defineNative({
  id: 'jmx',
  title: 'JVM',
  about: 'A program on the JVM, through the JMX exporter as its agent or beside it',
  homepage: 'https://github.com/prometheus/jmx_exporter',
  version: '1.6.0',
  images: [],
  port: 9404,
  portName: 'metrics',
  proof: 'jmx_scrape_error',
  enable:
    'The JVM must be started with `-javaagent:jmx_prometheus_javaagent.jar=9404:config.yml`, and the container must declare the port',
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'As a standalone program it is scraped in the same way, and asks another JVM over RMI: `jvm_` and `process_` are then its own. Alerts about heap and threads tell of the exporter; JmxScrapeFails tells of the JVM behind it.',
    'Rules that match nothing leave only `jvm_`, `process_` and `jmx_`: names of MBeans are compared as `domain<key=value><>attribute`.',
    'Since 1.0 memory is `jvm_memory_used_bytes`; older versions call it `jvm_memory_bytes_used`.',
    '`excludeJvmMetrics: true` in its configuration, which is known since 1.4, takes away what most alerts here ask for.',
  ],
});
