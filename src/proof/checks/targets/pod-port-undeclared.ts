import { defineCheck } from '../check';
import { found } from '../finding';
import { nearest } from '../near-miss';
import { say, show } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';
import { declaredPorts, sayDeclared } from './declared-ports';

export const podPortUndeclared = defineCheck({
  code: 'SC118',
  name: 'pod-port-undeclared',
  severity: 'error',
  kinds: ['PodMonitor'],
  among: monitorsWithoutTargets,
  title: 'no container declares the port that this PodMonitor wants',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generatePodMonitorConfig',
  explanation: `
\`port\` of a PodMonitor's endpoint is the *name* of a port that a container declares; \`portNumber\` is its number. A number in
\`port\` is taken for a name. A port that is not declared in \`ports\` of the pod template does not exist for Prometheus, even if
the process listens there.
`,

  *run(monitor, inquiry) {
    for (const { broken, job } of brokenAt(monitor, 'port-undeclared', inquiry)) {
      const { port, field, pods } = broken;
      const declared = declaredPorts(pods);
      const { workload } = pods[0];
      const path = `spec.podMetricsEndpoints[${job.endpoint ?? 0}].${field}`;
      const byNumber = field === 'port' ? declared.find(({ number }) => String(number) === port) : undefined;
      const near =
        typeof port === 'string'
          ? nearest(
              port,
              declared.map(({ name }) => name),
            )
          : undefined;
      const facts = [
        `${say(monitor)} wants ${field} ${show(port)}; the pods of ${say(workload)} declare ${sayDeclared(declared)}`,
      ];

      if (byNumber) {
        yield found(monitor, {
          facts,
          near: `${show(port)} is the number of that port, and port wants its name`,
          fix: byNumber.name
            ? `set ${path} to ${show(byNumber.name)}`
            : `replace ${path} by portNumber: ${byNumber.number}`,
        });
      } else if (near !== undefined) {
        yield found(monitor, {
          facts,
          near: `${show(port)} looks like a misspelt ${show(near)}`,
          fix: `set ${path} to ${show(near)}`,
        });
      } else {
        const declaration = typeof port === 'number' ? `containerPort: ${port}` : `name: ${port}, containerPort: ...`;
        yield found(workload, {
          subject: monitor,
          facts,
          fix: `add {${declaration}} to ports of the container that listens there`,
        });
      }
    }
  },
});
