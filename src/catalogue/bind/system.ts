import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const bind = defineExported({
  id: 'bind',
  title: 'BIND',
  about: 'BIND 9, through its statistics channel',
  homepage: 'https://github.com/prometheus-community/bind_exporter',
  image: 'prometheuscommunity/bind-exporter',
  version: 'v0.8.0',
  port: 9119,
  healthPath: '/',
  proof: 'bind_up',
  uid: 65534,
  inputs: {
    address: {
      flag: '--bind.stats-url',
      doc: 'URL of the statistics channel',
      default: 'http://{host}:{statisticsPort}/',
      example: 'http://dns:8053/',
    },
    statisticsPort: {
      doc: 'port of the statistics channel',
      default: '8053',
      see: 'https://bind9.readthedocs.io/en/stable/reference.html#namedconf-statement-statistics-channels',
    },
  },
  args: ['--bind.stats-version=xml', '--bind.pid-file='],
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'BIND needs `statistics-channels` that the exporter may ask: `inet 0.0.0.0 port 8053 allow { 10.0.0.0/8; };`.',
    'By default the exporter asks for JSON, in which BIND leaves out what is still zero, so that the first error of a kind is no increase. Here it is told to ask for XML: BIND must be built with libxml2 (`named -V`).',
    'The histogram of round trips has no sum: ask for quantiles, not for means.',
  ],
});
