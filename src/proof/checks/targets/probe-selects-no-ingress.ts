import { defineCheck } from '../check';
import { found, missing } from '../finding';
import { list, say, show } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';
import { sayReach } from './broken';
import { needOf } from './need';
import { selectorOf } from './selects';

export const probeSelectsNoIngress = defineCheck({
  code: 'SC120',
  name: 'probe-selects-no-ingress',
  severity: 'error',
  kinds: ['Probe'],
  among: monitorsWithoutTargets,
  title: 'this Probe selects no Ingress',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generateProbeConfig',
  explanation: `
\`spec.targets.ingress.selector\` is compared with the labels of Ingress objects, in the namespace of the Probe unless
\`spec.targets.ingress.namespaceSelector\` says otherwise. HTTPRoutes and other gateways are no Ingresses.
`,

  *run(probe, inquiry) {
    for (const { broken } of brokenAt(probe, 'no-ingress', inquiry)) {
      const selector = show(selectorOf(probe));
      const there = inquiry.index.ofKind('Ingress');
      if (there.length === 0 && !inquiry.complete) {
        yield* missing(probe, needOf(broken, probe));
        continue;
      }
      yield found(probe, {
        facts: [
          `no Ingress in ${sayReach(broken.reach)} matches ${selector}`,
          there.length === 0
            ? 'there is no Ingress at all'
            : `the Ingresses there are: ${list(
                there.map((ingress) => `${say(ingress)} ${show(ingress.labels)}`),
                3,
              )}`,
        ],
        fix: 'set spec.targets.ingress.selector to the labels of the Ingress that is meant',
      });
    }
  },
});
