import { defineCheck } from '../check';
import { found } from '../finding';
import { say } from '../words';
import { doubtfulMonitors, placeOf, rejectionsOf } from './rejection';

export const fileAccessDenied = defineCheck({
  code: 'SC509',
  name: 'file-access-denied',
  severity: 'error',
  kinds: ['ServiceMonitor'],
  among: doubtfulMonitors,
  title: 'this ServiceMonitor names a file of the Prometheus container, which its Prometheus forbids',
  upstream: 'prometheus-operator pkg/prometheus/resource_selector.go, testForArbitraryFSAccess',
  explanation: `
With \`arbitraryFSAccessThroughSMs.deny: true\` nobody may make Prometheus read files by way of a ServiceMonitor, as that would let
every author of a monitor use the credentials of the Prometheus pod. OpenShift's user workload monitoring does so.

Use \`authorization.credentials\` and \`tlsConfig.ca\`, which refer to Secrets and ConfigMaps of the monitor's own namespace.
`,

  *run(monitor, inquiry) {
    for (const { message, prometheus } of rejectionsOf(monitor, 'file-access', inquiry)) {
      const place = placeOf(monitor, message);
      const token = message.includes('bearer token file');
      yield found(monitor, {
        facts: [`${say(prometheus)} has arbitraryFSAccessThroughSMs.deny: true`, `the operator says: ${message}`],
        fix: token ? `remove ${place}.bearerTokenFile` : `remove caFile, certFile and keyFile from ${place}.tlsConfig`,
      });
    }
  },
});
