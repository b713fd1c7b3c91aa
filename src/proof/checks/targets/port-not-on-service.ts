import { defineCheck } from '../check';
import { found } from '../finding';
import { say, show } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';
import { portEdit } from './port-edit';

export const portNotOnService = defineCheck({
  code: 'SC104',
  name: 'port-not-on-service',
  severity: 'error',
  kinds: ['ServiceMonitor'],
  among: monitorsWithoutTargets,
  title: 'the Service has no port of the name that this ServiceMonitor wants',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generateServiceMonitorConfig',
  explanation: `
\`port\` of an endpoint is the *name* of a port in \`spec.ports\` of the Service. It is not a number, not the name of a container
port, and not the Service's \`targetPort\`. A Service with a single port may leave the name out, and then no \`port\` matches it.

\`targetPort\` of an endpoint is the other way: the name or number of a port that a container declares, whatever the Service says.
`,

  *run(monitor, inquiry) {
    for (const { broken, job } of brokenAt(monitor, 'port-not-on-service', inquiry)) {
      const { service, port, pods } = broken;
      const { object, offered, near, fix } = portEdit({ monitor, endpoint: job.endpoint ?? 0, service, port, pods });
      yield found(object, {
        subject: monitor,
        facts: [`${say(monitor)} wants port ${show(port)}; ${say(service)} ${offered}`],
        near,
        fix,
      });
    }
  },
});
