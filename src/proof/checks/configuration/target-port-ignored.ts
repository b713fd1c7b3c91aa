import { objectOf, objectsOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { show } from '../words';

export const targetPortIgnored = defineCheck({
  code: 'SC532',
  name: 'target-port-ignored',
  severity: 'warning',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  title: 'an endpoint names its port in two ways, and the second is ignored',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generateServiceMonitorConfig',
  explanation: `
An endpoint of a ServiceMonitor takes \`port\` (a port of the Service, by name) or \`targetPort\` (a port of a container); one of a
PodMonitor takes \`port\`, \`portNumber\` or the deprecated \`targetPort\`. If more than one is set, the first of this list counts.
`,

  *run(monitor) {
    const field = monitor.kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints';
    const order = monitor.kind === 'PodMonitor' ? ['port', 'portNumber', 'targetPort'] : ['port', 'targetPort'];
    for (const [n, endpoint] of objectsOf(objectOf(monitor.body.spec)[field]).entries()) {
      const [first, second] = order.filter((name) => endpoint[name] !== undefined && endpoint[name] !== '');
      if (second === undefined) continue;
      const path = `spec.${field}[${n}]`;
      yield found(monitor, {
        facts: [
          `${path} has ${first} ${show(endpoint[first])} and ${second} ${show(endpoint[second])}; ${first} counts`,
        ],
        fix: `remove ${path}.${second}`,
      });
    }
  },
});
