import { objectOf, textOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { doubtfulMonitors, rejectionsOf } from './rejection';

export const probeWithoutProber = defineCheck({
  code: 'SC512',
  name: 'probe-without-prober',
  severity: 'error',
  kinds: ['Probe'],
  among: doubtfulMonitors,
  title: 'this Probe names no prober, so the operator skips it',
  upstream: 'prometheus-operator pkg/prometheus/resource_selector.go, checkProbe',
  explanation: `
A Probe asks a prober, such as the blackbox exporter, to look at its targets. The CRD lets the prober be left out, but the operator
then has no address to scrape.
`,

  *run(probe, inquiry) {
    if (textOf(objectOf(objectOf(probe.body.spec).prober).url) !== '') return;
    for (const { message } of rejectionsOf(probe, 'prober-url', inquiry)) {
      yield found(probe, {
        facts: [`the operator says: ${message}`],
        fix: 'set spec.prober.url to host:port of the prober, such as "blackbox-exporter.monitoring:9115"',
      });
    }
  },
});
