import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { say } from '../words';
import { reachOf } from './breaks';
import { selects } from './selects';

export const ingressRuleWithoutHost = defineCheck({
  code: 'SC127',
  name: 'ingress-rule-without-host',
  severity: 'warning',
  kinds: ['Probe'],
  title: 'a rule of this Ingress has no host, so the Probe asks its prober to probe nothing',
  upstream: 'prometheus discovery/kubernetes/ingress.go, buildIngress',
  explanation: `
The target of a Probe is the host of a rule. A rule for all hosts has none: the parameter \`target\` stays empty, \`instance\` is the
prober, and the probe fails for ever.
`,

  *run(probe, inquiry) {
    for (const { job } of inquiry.pools(probe)) {
      if (objectsOf(job.config.kubernetes_sd_configs).length === 0) continue;
      const namespaces = reachOf(job) ?? [...inquiry.index.namespaces.keys()];
      const ingresses = namespaces.flatMap((namespace) => inquiry.index.inNamespace('Ingress', namespace));
      for (const ingress of ingresses.filter(selects(probe, 'ingress'))) {
        const n = objectsOf(objectOf(ingress.body.spec).rules).findIndex(({ host }) => textOf(host) === '');
        if (n < 0) continue;
        yield found(ingress, {
          subject: probe,
          facts: [`${say(probe)} selects this Ingress; spec.rules[${n}] has no host`],
          fix: `set spec.rules[${n}].host`,
        });
      }
    }
  },
});
