import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const apache = defineExported({
  id: 'apache',
  title: 'Apache HTTP Server',
  about: 'Apache HTTP Server, through the page of mod_status',
  homepage: 'https://github.com/Lusitaniae/apache_exporter',
  image: 'lusotycoon/apache-exporter',
  version: 'v1.1.1',
  port: 9117,
  healthPath: '/',
  proof: 'apache_up',
  uid: 65534,
  inputs: {
    address: {
      flag: '--scrape_uri',
      doc: 'URL of the page of mod_status, with ?auto',
      default: 'http://{host}:{port}{statusPath}?auto',
      example: 'http://web:80/server-status?auto',
    },
    statusPath: {
      doc: 'path of the page of mod_status',
      default: '/server-status',
      see: 'https://httpd.apache.org/docs/2.4/mod/mod_status.html',
    },
  },
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'The numbers of requests and bytes exist only with `ExtendedStatus On`.',
    'Before 1.0 the address to listen on was `--telemetry.address`; now it is `--web.listen-address`.',
  ],
});
