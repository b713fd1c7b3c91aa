import { objectOf, objectsOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';

export const monitorWithoutEndpoints = defineCheck({
  code: 'SC119',
  name: 'monitor-without-endpoints',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  title: 'this monitor lists no endpoint, so no job is made for it',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, appendServiceMonitorConfigs',
  explanation: `
The operator makes one scrape job per element of \`endpoints\` (ServiceMonitor) or \`podMetricsEndpoints\` (PodMonitor). An empty
list passes every validation and means: scrape nothing.
`,

  *run(monitor) {
    const field = monitor.kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints';
    if (objectsOf(objectOf(monitor.body.spec)[field]).length > 0) return;
    yield found(monitor, { facts: [`spec.${field} is empty`], fix: `add {port: ...} to spec.${field}` });
  },
});
