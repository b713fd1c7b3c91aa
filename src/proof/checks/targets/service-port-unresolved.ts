import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { nearest } from '../near-miss';
import { say, show } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';
import { declaredPorts, sayDeclared } from './declared-ports';

export const servicePortUnresolved = defineCheck({
  code: 'SC107',
  name: 'service-port-unresolved',
  severity: 'error',
  kinds: ['ServiceMonitor'],
  among: monitorsWithoutTargets,
  title: 'this Service names a targetPort that no container of its pods declares, so the port has no endpoints',
  upstream: 'kubernetes pkg/api/v1/pod/util.go, FindPort',
  explanation: `
A \`targetPort\` that is a name is looked up among the ports that the containers declare, together with the protocol. Where no
container declares it, the pod gets no endpoint for this port. The Service exists, its pods run, and the port leads nowhere.
`,

  *run(monitor, inquiry) {
    for (const { broken } of brokenAt(monitor, 'service-port-unresolved', inquiry)) {
      const { service, port, pods } = broken;
      const ports = objectsOf(objectOf(service.body.spec).ports);
      const index = ports.findIndex(({ name }) => name === port);
      const { targetPort, protocol } = ports[index] ?? {};
      const declared = declaredPorts(pods);
      const wrongProtocol = declared.find(({ name }) => name === targetPort);
      const near = nearest(
        textOf(targetPort),
        declared.map(({ name }) => name),
      );
      const [only] = declared;
      yield found(service, {
        subject: monitor,
        facts: [
          `port ${show(port)} has targetPort ${show(targetPort)}; the pods of ${say(pods[0].workload)} declare ${sayDeclared(declared)}`,
          ...(wrongProtocol
            ? [`its protocol is ${textOf(protocol) || 'TCP'}, that of the container port is ${wrongProtocol.protocol}`]
            : []),
        ],
        near: near ? `${show(targetPort)} looks like a misspelt ${show(near)}` : undefined,
        fix: wrongProtocol
          ? `set spec.ports[${index}].protocol to ${wrongProtocol.protocol}`
          : near || declared.length === 1
            ? `set spec.ports[${index}].targetPort to ${show(near ?? (only.name || only.number))}`
            : `set spec.ports[${index}].targetPort to the name or number of a port that a container declares`,
      });
    }
  },
});
