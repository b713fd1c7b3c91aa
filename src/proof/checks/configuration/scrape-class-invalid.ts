import { objectOf, objectsOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { configErrorOf } from './config-error';

export const scrapeClassInvalid = defineCheck({
  code: 'SC521',
  name: 'scrape-class-invalid',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent'],
  title: 'a scrape class of this Prometheus is invalid: no change of any monitor reaches it',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, getScrapeClassConfig',
  explanation: `
Scrape classes are looked at before any monitor, whether somebody uses them or not: one invalid relabelling, one TLS Secret that is
missing, or a second class with \`default: true\`, and the whole Prometheus is not reconciled.
`,

  *run(prometheus, inquiry) {
    const message = configErrorOf(prometheus, 'scrape-class', inquiry);
    if (message === undefined) return;
    const classes = objectsOf(objectOf(prometheus.body.spec).scrapeClasses);
    const second = classes.map((scrapeClass) => scrapeClass.default).lastIndexOf(true);
    yield found(prometheus, {
      facts: [`the operator says: ${message}`],
      fix: message.includes('multiple default')
        ? `remove spec.scrapeClasses[${second}].default`
        : 'mend the scrape class that the operator names',
    });
  },
});
