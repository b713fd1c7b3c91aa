import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { nearest } from '../near-miss';
import { list, say, show } from '../words';
import { doubtfulMonitors, rejectionsOf } from './rejection';

export const scrapeClassUnknown = defineCheck({
  code: 'SC505',
  name: 'scrape-class-unknown',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  among: doubtfulMonitors,
  title: 'this monitor names a scrape class that its Prometheus does not have, so the operator skips it',
  upstream: 'prometheus-operator pkg/prometheus/resource_selector.go, validateScrapeClass',
  explanation: `
Scrape classes are defined in \`spec.scrapeClasses\` of each Prometheus object. A monitor that names one is only accepted by the
Prometheus objects that define it.
`,

  *run(monitor, inquiry) {
    for (const { prometheus } of rejectionsOf(monitor, 'scrape-class', inquiry)) {
      const named = textOf(objectOf(monitor.body.spec).scrapeClass);
      const classes = objectsOf(objectOf(prometheus.body.spec).scrapeClasses).map(({ name }) => textOf(name));
      const near = nearest(named, classes);
      yield found(monitor, {
        facts: [
          `spec.scrapeClass is ${show(named)}; ${say(prometheus)} has ${classes.length === 0 ? 'no scrape classes' : list(classes.map(show))}`,
        ],
        near: near && `${show(named)} looks like a misspelt ${show(near)}`,
        fix: near
          ? `set spec.scrapeClass to ${show(near)}`
          : 'remove spec.scrapeClass, or define the class in spec.scrapeClasses of the Prometheus',
      });
    }
  },
});
