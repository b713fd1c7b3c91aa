import { defineCheck } from '../check';
import { found } from '../finding';
import { doubtfulMonitors, placeOf, rejectionsOf } from './rejection';

export const proxyRejected = defineCheck({
  code: 'SC510',
  name: 'proxy-rejected',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  among: doubtfulMonitors,
  title: 'the proxy settings of this monitor contradict one another, so the operator skips it',
  upstream: 'prometheus-operator pkg/apis/monitoring/v1/types.go, ProxyConfig.Validate',
  explanation: `
\`noProxy\` and \`proxyConnectHeader\` mean something only together with a proxy; \`proxyFromEnvironment\` excludes \`proxyUrl\` and
\`noProxy\`, as it takes both from the environment of the Prometheus container.
`,

  *run(monitor, inquiry) {
    for (const { message } of rejectionsOf(monitor, 'proxy', inquiry)) {
      const place = placeOf(monitor, message);
      const needsUrl = message.includes('proxyUrl must also be configured');
      yield found(monitor, {
        facts: [`the operator says: ${message}`],
        fix: needsUrl ? `set ${place}.proxyUrl, or remove ${place}.noProxy` : `mend the proxy settings in ${place}`,
      });
    }
  },
});
