import { defineCheck } from '../check';
import { found } from '../finding';
import { configErrorOf } from './config-error';

const tooLong = /scrapeTimeout "([^"]*)" greater than scrapeInterval "([^"]*)"/;

export const configurationError = defineCheck({
  code: 'SC520',
  name: 'configuration-error',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent'],
  title: 'the operator cannot generate the configuration of this Prometheus: no change of anybody reaches it',
  upstream: 'prometheus-operator pkg/prometheus/server/operator.go, sync',
  explanation: `
A mistake in a monitor costs that monitor; a mistake in the Prometheus object costs everybody. The operator logs the sentence that is
quoted, sets the condition \`Reconciled\` of the Prometheus to \`False\`, and leaves the last configuration that worked in place.
`,

  *run(prometheus, inquiry) {
    const message = configErrorOf(prometheus, 'other', inquiry);
    if (message === undefined) return;
    const [, , interval] = tooLong.exec(message) ?? [];
    yield found(prometheus, {
      facts: [`the operator says: ${message}`],
      fix: interval ? `set spec.scrapeTimeout to ${JSON.stringify(interval)}` : 'change what the operator names',
    });
  },
});
