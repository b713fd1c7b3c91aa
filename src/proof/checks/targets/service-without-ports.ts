import { defineCheck } from '../check';
import { found } from '../finding';
import { brokenAt, monitorsWithoutTargets } from './breaks';

export const serviceWithoutPorts = defineCheck({
  code: 'SC109',
  name: 'service-without-ports',
  severity: 'error',
  kinds: ['ServiceMonitor'],
  among: monitorsWithoutTargets,
  title: 'this headless Service has no ports, so Prometheus sees none of its pods',
  upstream: 'prometheus discovery/kubernetes/endpoints.go, buildEndpoints',
  explanation: `
A headless Service may leave its ports out, and DNS still works. Prometheus makes its targets from pairs of address and port:
without ports there is none, not even for an endpoint that asks for a \`targetPort\`.
`,

  *run(monitor, inquiry) {
    for (const { broken } of brokenAt(monitor, 'service-without-ports', inquiry)) {
      yield found(broken.service, {
        subject: monitor,
        facts: ['spec.ports is empty'],
        fix: 'add the metrics port to spec.ports, with a name',
      });
    }
  },
});
