import { objectOf, objectsOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { list } from '../words';

export const endpointWithoutPort = defineCheck({
  code: 'SC125',
  name: 'endpoint-without-port',
  severity: 'warning',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  title: 'this endpoint names no port, so every port that the containers declare becomes a target',
  upstream: 'prometheus discovery/kubernetes/endpoints.go, buildEndpoints',
  explanation: `
Without \`port\`, \`portNumber\` or \`targetPort\` nothing filters the ports: Prometheus scrapes all of them, those of sidecars and of the
database protocol included, and most are \`down\` for ever.
`,

  *run(monitor, inquiry) {
    const field = monitor.kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints';
    const endpoints = objectsOf(objectOf(monitor.body.spec)[field]);
    for (const { job, pool } of inquiry.pools(monitor)) {
      const endpoint = endpoints[job.endpoint ?? 0] ?? {};
      if (endpoint.port || endpoint.portNumber || endpoint.targetPort) continue;
      const urls = [...new Set(pool.targets.map(({ url }) => url))];
      const ports = new Set(urls.map((url) => /:(\d+)\//.exec(url)?.[1]));
      if (ports.size < 2) continue;
      yield found(monitor, {
        facts: [`spec.${field}[${job.endpoint ?? 0}] scrapes ${list(urls, 4)}`],
        fix: `set spec.${field}[${job.endpoint ?? 0}].port to the name of the metrics port`,
      });
    }
  },
});
