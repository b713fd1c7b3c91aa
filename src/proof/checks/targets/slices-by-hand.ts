import { defineCheck } from '../check';
import { found } from '../finding';
import { say } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';

export const slicesByHand = defineCheck({
  code: 'SC111',
  name: 'slices-by-hand',
  severity: 'error',
  kinds: ['ServiceMonitor'],
  among: monitorsWithoutTargets,
  title: 'this ServiceMonitor discovers Endpoints, but its Service has only EndpointSlices that somebody made',
  upstream: 'kubernetes pkg/controller/endpointslicemirroring/endpointslicemirroring_controller.go',
  explanation: `
Kubernetes mirrors Endpoints to EndpointSlices, never the other way round. The operator discovers Endpoints unless the Prometheus
(\`serviceDiscoveryRole: EndpointSlice\`) or the monitor says otherwise, so slices made by hand stay invisible.
`,

  *run(monitor, inquiry) {
    for (const { broken } of brokenAt(monitor, 'slices-by-hand', inquiry)) {
      yield found(monitor, {
        facts: [`${say(broken.service)} has ${say(broken.slice)}, and no Endpoints`],
        fix: 'set spec.serviceDiscoveryRole to "EndpointSlice"',
      });
    }
  },
});
