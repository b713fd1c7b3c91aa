import { objectOf, textOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { show } from '../words';
import { doubtfulMonitors, rejectionsOf } from './rejection';

export const proberUrlRejected = defineCheck({
  code: 'SC513',
  name: 'prober-url-rejected',
  severity: 'error',
  kinds: ['Probe'],
  among: doubtfulMonitors,
  title: 'the url of the prober is not a plain host and port, so the operator skips this Probe',
  upstream: 'prometheus-operator pkg/prometheus/resource_selector.go, validateProberURL',
  explanation: `
\`spec.prober.url\` is a misnomer: it takes \`host\` or \`host:port\`. The scheme has a field of its own, \`spec.prober.scheme\`, and so has
the path, \`spec.prober.path\` (\`/probe\` if not set).
`,

  *run(probe, inquiry) {
    const url = textOf(objectOf(objectOf(probe.body.spec).prober).url);
    if (url === '') return;
    for (const { message } of rejectionsOf(probe, 'prober-url', inquiry)) {
      const host = url.replace(/^\w+:\/\//, '').replace(/\/.*$/, '');
      yield found(probe, {
        facts: [`the operator says: ${message}`],
        fix: host !== url ? `set spec.prober.url to ${show(host)}` : 'set spec.prober.url to host:port',
      });
    }
  },
});
