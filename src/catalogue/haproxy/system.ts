import { defineNative } from '../system';
import { alerts } from './alerts';
import { live } from './live';
import { panels } from './panels';

export const haproxy = defineNative({
  id: 'haproxy',
  title: 'HAProxy',
  about: 'HAProxy 2.4 and newer, through the exporter that is part of it',
  homepage: 'https://github.com/haproxy/haproxy/blob/master/addons/promex/README',
  version: '2.4 or newer',
  images: ['haproxy', 'haproxy-alpine', 'kubernetes-ingress'],
  port: 8404,
  portName: 'stat',
  proof: 'haproxy_process_uptime_seconds',
  enable:
    'A frontend has to serve them: `bind *:8404` and `http-request use-service prometheus-exporter if { path /metrics }`',
  inventory: [live],
  alerts,
  panels,
  traps: [
    'Before 2.4 the state of a server was the number of one series; now there is one series per `state`.',
    'The separate haproxy_exporter is retired and has other names.',
  ],
});
