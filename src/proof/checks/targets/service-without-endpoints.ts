import { defineCheck } from '../check';
import { found, missing } from '../finding';
import { say } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';
import { needOf } from './need';

export const serviceWithoutEndpoints = defineCheck({
  code: 'SC110',
  name: 'service-without-endpoints',
  severity: 'error',
  kinds: ['ServiceMonitor'],
  among: monitorsWithoutTargets,
  title: 'this Service has no selector and nobody makes Endpoints for it',
  upstream: 'kubernetes pkg/controller/endpoint/endpoints_controller.go, syncService',
  explanation: `
Without \`spec.selector\` (an empty one counts as none) Kubernetes makes no Endpoints: somebody has to write an Endpoints object
of the same name, or EndpointSlices with the label \`kubernetes.io/service-name\`. Often an operator does so at run time; then
this is no mistake, and \`--complete\` should not be given.
`,

  *run(monitor, inquiry) {
    for (const { broken } of brokenAt(monitor, 'service-without-endpoints', inquiry)) {
      const { service } = broken;
      if (!inquiry.complete) {
        yield* missing(service, needOf(broken, monitor));
        continue;
      }
      yield found(service, {
        subject: monitor,
        facts: [`${say(service)} has no selector, and there are neither Endpoints nor EndpointSlices for it`],
        fix: 'set spec.selector to the labels of the pods',
      });
    }
  },
});
