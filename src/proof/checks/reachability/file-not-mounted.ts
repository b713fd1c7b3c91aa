import { listOf, objectOf, objectsOf, textOf } from '../../cluster/fields';
import { isObject, type Json, type JsonObject, type Manifest } from '../../manifests/manifest';
import { defineCheck } from '../check';
import { found } from '../finding';
import { list, say, show } from '../words';

export const fileNotMounted = defineCheck({
  code: 'SC206',
  name: 'file-not-mounted',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  title: 'this monitor names a file that is not mounted into the Prometheus container',
  upstream: 'prometheus-operator pkg/prometheus/statefulset.go, BuildCommonVolumes',
  explanation: `
Files of a scrape job are read inside the Prometheus container. What is there: the ServiceAccount's token and CA, Secrets of
\`spec.secrets\` under \`/etc/prometheus/secrets/<name>\`, ConfigMaps of \`spec.configMaps\` under \`/etc/prometheus/configmaps/<name>\`,
and \`spec.volumeMounts\`. If a CA or certificate is missing the scrape pool is not even made.
`,

  *run(monitor, inquiry) {
    for (const { prometheus, job } of inquiry.pools(monitor)) {
      const files = [...filesOf(job.config)];
      if (files.length === 0 || !inquiry.prometheuses.includes(prometheus)) continue;
      const owner = prometheus.operation.prometheus;
      const mounts = mountsOf(owner);
      for (const { field, path } of files) {
        if (!path.startsWith('/') || mounts.some((mount) => path === mount || path.startsWith(`${mount}/`))) continue;
        const secret = /^\/etc\/prometheus\/(secrets|configmaps)\/([^/]+)\//.exec(path);
        const [, where, name] = secret ?? [];
        yield found(owner, {
          subject: monitor,
          facts: [`${say(monitor)} has ${field} ${show(path)}; ${say(owner)} mounts ${list(mounts.map(show))}`],
          fix: name
            ? `add ${show(name)} to spec.${where === 'secrets' ? 'secrets' : 'configMaps'}`
            : `mount the file with spec.volumes and spec.volumeMounts`,
        });
      }
    }
  },
});

const builtIn = [
  '/var/run/secrets',
  '/run/secrets',
  '/etc/prometheus/certs',
  '/etc/prometheus/config_out',
  '/etc/ssl',
  '/etc/pki',
  '/prometheus',
];

function mountsOf({ body }: Manifest): string[] {
  const spec = objectOf(body.spec);
  return [
    ...builtIn,
    ...listOf(spec.secrets).map((name) => `/etc/prometheus/secrets/${String(name)}`),
    ...listOf(spec.configMaps).map((name) => `/etc/prometheus/configmaps/${String(name)}`),
    ...objectsOf(spec.volumeMounts).map(({ mountPath }) => textOf(mountPath).replace(/\/$/, '')),
    ...objectsOf(spec.containers)
      .filter(({ name }) => name === 'prometheus')
      .flatMap(({ volumeMounts }) =>
        objectsOf(volumeMounts).map(({ mountPath }) => textOf(mountPath).replace(/\/$/, '')),
      ),
  ];
}

const clientSections = new Set(['tls_config', 'authorization', 'basic_auth', 'oauth2']);

function* filesOf(config: JsonObject): Generator<{ readonly field: string; readonly path: string }> {
  for (const field in config) {
    const value = config[field];
    if (field.endsWith('_file') && typeof value === 'string') yield { field, path: value };
    else if (clientSections.has(field) && isObject(value as Json)) yield* filesOf(value as JsonObject);
  }
}
