import { prometheusVersionText } from '../../operator/version';
import { defineCheck } from '../check';
import { found } from '../finding';
import { say, show } from '../words';
import { doubtfulMonitors, rejectionsOf } from './rejection';

export const versionTooOld = defineCheck({
  code: 'SC515',
  name: 'version-too-old',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  among: doubtfulMonitors,
  title: 'this monitor asks for something that the version of its Prometheus cannot do, so the operator skips it',
  upstream: 'prometheus-operator pkg/prometheus/resource_selector.go, checkScrapeConfig',
  explanation: `
The operator goes by \`spec.version\` of the Prometheus object (whatever the image's tag says) and refuses what that version does not
know. On Prometheus older than 2.40 every ScrapeConfig is refused, because upstream looks at the version before it looks whether
the field is used.
`,

  *run(monitor, inquiry) {
    for (const { message, prometheus } of rejectionsOf(monitor, 'version', inquiry)) {
      const minimum = /(\d+\.\d+\.\d+)/.exec(message)?.[1];
      yield found(prometheus, {
        subject: monitor,
        facts: [
          `${say(prometheus)} is of version ${show(prometheusVersionText(prometheus))}`,
          `the operator says: ${message}`,
        ],
        fix: minimum ? `set spec.version to "v${minimum}" or newer` : 'set spec.version to a newer one',
      });
    }
  },
});
