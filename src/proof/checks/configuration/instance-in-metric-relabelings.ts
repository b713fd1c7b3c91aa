import { objectsOf, textOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { metricRelabelingsOf } from './metric-relabelings-of';

export const instanceInMetricRelabelings = defineCheck({
  code: 'SC531',
  name: 'instance-in-metric-relabelings',
  severity: 'warning',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  title: 'metricRelabelings rewrite "instance", which leaves `up` with the old one',
  upstream: 'prometheus scrape/scrape.go, scrapeLoop.report',
  explanation: `
\`metricRelabelings\` see the samples of a scrape, one by one. The series that Prometheus adds itself (\`up\`, \`scrape_duration_seconds\`,
...) never pass through them, so \`up{instance="..."}\` keeps the old value and joins with the metrics of the target fail.

Labels of targets belong into \`relabelings\`.
`,

  *run(monitor) {
    for (const { path, relabelings } of metricRelabelingsOf(monitor)) {
      for (const [n, relabeling] of objectsOf(relabelings).entries()) {
        if (textOf(relabeling.targetLabel) !== 'instance') continue;
        yield found(monitor, {
          facts: [`${path}.metricRelabelings[${n}] has targetLabel "instance"`],
          fix: `move ${path}.metricRelabelings[${n}] to ${path}.relabelings`,
        });
      }
    }
  },
});
