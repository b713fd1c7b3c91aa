import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { show } from '../words';

export const httpsPortWithoutHttps = defineCheck({
  code: 'SC207',
  name: 'https-port-without-https',
  severity: 'warning',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  title: 'the name of the port says https, the endpoint scrapes it with http',
  upstream: 'prometheus-operator pkg/apis/monitoring/v1/types.go, Endpoint.Scheme',
  explanation: `
\`scheme\` is \`http\` unless the endpoint says otherwise; nothing is derived from the name of the port. A TLS server answers plain
http with \`400 Bad Request\` or closes the connection.
`,

  *run(monitor, inquiry) {
    const field = monitor.kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints';
    for (const { job, pool } of inquiry.pools(monitor)) {
      const n = job.endpoint ?? 0;
      const port = textOf(objectsOf(objectOf(monitor.body.spec)[field])[n]?.port);
      if (!/^https(?:-|$)|-https$/.test(port) || !pool.targets.some(({ url }) => url.startsWith('http:'))) continue;
      yield found(monitor, {
        facts: [`spec.${field}[${n}] scrapes port ${show(port)} as ${pool.targets[0].url}`],
        fix: `set spec.${field}[${n}].scheme to "https"`,
      });
    }
  },
});
