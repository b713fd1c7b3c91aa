import { defineCheck } from '../check';
import { found } from '../finding';
import { doubtfulMonitors, placeOf, rejectionsOf } from './rejection';

export const severalAuthMethods = defineCheck({
  code: 'SC506',
  name: 'several-auth-methods',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  among: doubtfulMonitors,
  title: 'this monitor authenticates in a way that the operator refuses',
  upstream: 'prometheus-operator pkg/apis/monitoring/v1/http_config.go, HTTPConfig.Validate',
  explanation: `
At most one of \`authorization\`, \`basicAuth\`, \`oauth2\` and \`bearerTokenSecret\` may be set, and \`authorization\` is not for basic
authentication. \`bearerTokenSecret\` is deprecated: \`authorization.credentials\` says the same.
`,

  *run(monitor, inquiry) {
    for (const { message } of rejectionsOf(monitor, 'auth', inquiry)) {
      const place = placeOf(monitor, message);
      const second = /and (\w+) cannot be configured at the same time/.exec(message)?.[1];
      yield found(monitor, {
        facts: [`the operator says: ${message}`],
        fix: second ? `remove ${place}.${second}` : `leave one way to authenticate in ${place}`,
      });
    }
  },
});
