import { defineCheck } from '../check';
import { found } from '../finding';
import { nearest } from '../near-miss';
import { say, show } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';
import { declaredPorts, sayDeclared } from './declared-ports';

export const targetPortUndeclared = defineCheck({
  code: 'SC106',
  name: 'target-port-undeclared',
  severity: 'error',
  kinds: ['ServiceMonitor'],
  among: monitorsWithoutTargets,
  title: 'no container declares the targetPort that this ServiceMonitor wants',
  upstream: 'prometheus discovery/kubernetes/endpoints.go, buildEndpoints',
  explanation: `
\`targetPort\` of an endpoint is compared with the ports that containers *declare* in \`ports\`. A process may well listen on a port
that no container declares: Kubernetes does not mind, but Prometheus then has no target for it.

Declare the port in the pod template, or use \`port\` with the name of a port of the Service.
`,

  *run(monitor, inquiry) {
    for (const { broken, job } of brokenAt(monitor, 'port-undeclared', inquiry)) {
      const { port, pods } = broken;
      const declared = declaredPorts(pods);
      const near =
        typeof port === 'string'
          ? nearest(
              port,
              declared.map(({ name }) => name),
            )
          : undefined;
      const workload = pods[0].workload;
      const byNumber = declared.find(({ number, name }) => name !== '' && String(number) === port);
      const meant = near ?? byNumber?.number;
      yield found(meant === undefined ? workload : monitor, {
        subject: monitor,
        facts: [
          `${say(monitor)} wants targetPort ${show(port)}; the pods of ${say(workload)} declare ${sayDeclared(declared)}`,
        ],
        near: near
          ? `${show(port)} looks like a misspelt ${show(near)}`
          : byNumber && `${show(port)} in quotes is a name, ${byNumber.number} without quotes is the number`,
        fix:
          meant === undefined
            ? `add {${typeof port === 'number' ? `containerPort: ${port}` : `name: ${port}, containerPort: ...`}} to ports of the container that listens there`
            : `set spec.endpoints[${job.endpoint ?? 0}].targetPort to ${show(meant)}`,
      });
    }
  },
});
