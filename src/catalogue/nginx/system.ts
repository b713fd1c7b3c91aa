import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const nginx = defineExported({
  id: 'nginx',
  title: 'NGINX',
  about: 'NGINX, through its stub_status page',
  homepage: 'https://github.com/nginx/nginx-prometheus-exporter',
  image: 'nginx/nginx-prometheus-exporter',
  version: '1.5.3',
  port: 9113,
  healthPath: '/',
  proof: 'nginx_up',
  uid: 1001,
  inputs: {
    address: {
      flag: '--nginx.scrape-uri',
      doc: 'URL of the stub_status page',
      default: 'http://{host}:{port}{statusPath}',
      example: 'http://web:8080/stub_status',
    },
    statusPath: {
      doc: 'path of the stub_status page',
      default: '/stub_status',
      see: 'https://nginx.org/en/docs/http/ngx_http_stub_status_module.html',
    },
  },
  inventory: [documented, live],
  alerts,
  panels,
  traps: ['Before 1.0 flags had one dash: `-nginx.scrape-uri`.'],
});
