import { defineCheck } from '../check';
import { found } from '../finding';
import { doubtfulMonitors, placeOf, rejectionsOf } from './rejection';

export const tlsConfigRejected = defineCheck({
  code: 'SC508',
  name: 'tls-config-rejected',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  among: doubtfulMonitors,
  title: 'the TLS settings of this monitor make no sense to the operator, so it skips the monitor',
  upstream: 'prometheus-operator pkg/apis/monitoring/v1/tls_types.go, TLSConfig.Validate',
  explanation: `
A client certificate needs a key and a key a certificate; each comes from a Secret, a ConfigMap or a file, never from two of them.
What is referred to has to be PEM, and certificate and key have to belong together.
`,

  *run(monitor, inquiry) {
    for (const { message } of rejectionsOf(monitor, 'tls', inquiry)) {
      const path = `${placeOf(monitor, message)}.tlsConfig`;
      yield found(monitor, { facts: [`the operator says: ${message}`], fix: fixFor(message, path) });
    }
  },
});

function fixFor(message: string, path: string): string {
  if (message.includes('client cert without client key')) return `add keySecret to ${path}, or remove its cert`;
  if (message.includes('client key without client cert')) return `add cert to ${path}, or remove its keySecret`;
  return `mend ${path}`;
}
