import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const phpFpm = defineExported({
  id: 'php-fpm',
  title: 'PHP-FPM',
  about: 'PHP-FPM, through the status page of its pools',
  homepage: 'https://github.com/hipages/php-fpm_exporter',
  image: 'hipages/php-fpm_exporter',
  version: '2.2.0',
  port: 9253,
  healthPath: '/',
  proof: 'phpfpm_up',
  uid: 65534,
  systemPort: 9000,
  sidecar: 'each pod has pools of its own, and through a Service every scrape would be answered by another one',
  inputs: {
    address: {
      env: 'PHP_FPM_SCRAPE_URI',
      doc: 'address of the status page over FastCGI; of several pools, with commas between',
      default: 'tcp://{host}:{port}{statusPath}',
      example: 'tcp://127.0.0.1:9000/status,tcp://127.0.0.1:9001/status',
    },
    statusPath: {
      doc: 'path of the status page, as `pm.status_path` of the pool says',
      default: '/status',
      see: 'https://www.php.net/manual/en/fpm.status.php',
    },
  },
  inventory: [documented],
  alerts,
  panels,
  traps: [
    'A pool has no status page until `pm.status_path = /status` is set.',
    'The scrape itself takes a worker: a pool whose workers are all busy answers late, and `phpfpm_up` is 0.',
    'Since 8.1 PHP-FPM writes the same series itself, without labels, if the web server passes `/status?openmetrics` on.',
    'With a Unix socket the volume of the socket must be mounted in both containers: `unix:///run/php.sock;/status`.',
  ],
});
