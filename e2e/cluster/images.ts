import { join } from 'node:path';
import type { Parts } from '../parts/prepare';
import type { Image, Images } from './kubelet/image';

const ENVOY_BOOTSTRAP = join(__dirname, '../parts/envoy/bootstrap.json');

/** Which program of this machine stands for which image. One line per image; Debian's exporters have Debian's versions. */
export function imagesOf(parts: Parts, standIns: readonly string[] = []): Images {
  const program = (at: string, from: string, more: Image = {}): Image => ({
    entrypoint: [at],
    files: { [at]: from },
    user: 65534,
    ...more,
  });
  const debian = (at: string, name: string, more?: Image) => program(at, `/usr/bin/${name}`, more);
  const standIn = program('/stand-in', parts['stand-in'], { user: 1000 });
  const envoy = program('/usr/local/bin/envoy', parts.envoy, {
    cmd: ['-c', '/etc/envoy/bootstrap.json', '--log-level', 'warn', '--disable-hot-restart'],
    files: { '/usr/local/bin/envoy': parts.envoy, '/etc/envoy/bootstrap.json': ENVOY_BOOTSTRAP },
    user: 1337,
  });

  return {
    'quay.io/prometheus-operator/prometheus-operator': program('/bin/operator', parts.operator),
    'quay.io/prometheus-operator/prometheus-config-reloader': program(
      '/bin/prometheus-config-reloader',
      parts['prometheus-config-reloader'],
    ),
    'quay.io/prometheus/prometheus': program('/bin/prometheus', parts.prometheus, {
      workingDir: '/prometheus',
      writable: ['/prometheus'],
    }),
    'quay.io/prometheus/node-exporter': debian('/bin/node_exporter', 'prometheus-node-exporter'),
    'quay.io/prometheus/blackbox-exporter': debian('/bin/blackbox_exporter', 'prometheus-blackbox-exporter', {
      cmd: ['--config.file=/etc/prometheus/blackbox.yml'],
    }),
    'oliver006/redis_exporter': debian('/redis_exporter', 'prometheus-redis-exporter', { user: 59000 }),
    redis: {
      entrypoint: ['/bin/sh', '-c', REDIS_ENTRYPOINT],
      cmd: ['redis-server'],
      workingDir: '/data',
      writable: ['/data'],
    },
    'ghcr.io/fluxcd/flagger': program('/flagger', parts.flagger),

    // Istio's proxy is Envoy with filters of Istio's own, which no registry here has: plain Envoy, on Istio's port and path.
    'istio/proxyv2': envoy,
    auto: envoy,

    // Known for pages without a Content-Type, which Prometheus 3 refuses.
    'emeraldpay/dshackle': { ...standIn, entrypoint: ['/stand-in', '--without-content-type'] },
    'registry.example/shop/backend': standIn,
    'registry.example/shop/frontend': standIn,
    // The init containers of generated clusters end at once.
    init: program('/bin/true', '/bin/true'),
    ...Object.fromEntries(standIns.map((name) => [name, standIn])),
  };
}

/** What docker-entrypoint.sh of the image does: flags alone are flags of redis-server. */
const REDIS_ENTRYPOINT = 'case "$0" in -*|*.conf) exec redis-server "$0" "$@";; *) exec "$0" "$@";; esac';
