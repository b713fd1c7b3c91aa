import { defineNative } from '../system';
import { alerts } from './alerts';
import { live } from './live';
import { panels } from './panels';

export const varnish = defineNative({
  id: 'varnish',
  title: 'Varnish',
  about: 'Varnish Cache, with prometheus_varnish_exporter beside it in the pod',
  homepage: 'https://github.com/jonnenauha/prometheus_varnish_exporter',
  version: '1.6.1',
  images: ['varnish-exporter', 'prometheus-varnish-exporter', 'prometheus_varnish_exporter'],
  port: 9131,
  proof: 'varnish_up',
  enable:
    'The exporter runs `varnishstat`, which reads the shared memory of Varnish: it is a second container of the pod, of an image with `varnishstat` of the same version, in which the volume of `/var/lib/varnish` is mounted too. There is no official image',
  inventory: [live],
  alerts,
  panels,
  traps: [
    '`varnish_backend_up` of a backend without a probe is 0 for ever: alert only on those that were up before.',
    'A `varnishstat` of another major version cannot read the shared memory: the exporter runs and `varnish_up` is 0.',
    'Varnish 7 does not tell where a backend is: the label `server` is `unknown`.',
  ],
});
