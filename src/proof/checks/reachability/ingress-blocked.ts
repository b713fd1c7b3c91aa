import { policyVerdict } from '../../reachability/network-policy';
import { scraperOf } from '../../reachability/scraper';
import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import { list, say, show } from '../words';
import { flowsOf } from './flows';

export const ingressBlocked = defineCheck({
  code: 'SC202',
  name: 'ingress-blocked',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  title: 'this NetworkPolicy keeps Prometheus away from the metrics port',
  upstream: 'k8s.io/api networking/v1/types.go, NetworkPolicySpec',
  explanation: `
As soon as one NetworkPolicy with ingress rules selects a pod, only what some policy allows gets through. The target is in the list,
and every scrape ends with \`context deadline exceeded\`. A port-forward works all the same, as it passes by the policies.

\`namespaceSelector\` and \`podSelector\` in one element of \`from\` have to match both; in two elements either is enough.
`,

  when: ({ index }) => index.ofKind('NetworkPolicy').length > 0,
  *run(monitor, inquiry) {
    for (const { prometheus, pod, port } of flowsOf(monitor, inquiry)) {
      const scraper = scraperOf(prometheus.operation.prometheus, inquiry.condensed);
      if (!scraper) continue;
      const { answer, policies, needs } = policyVerdict('Ingress', { from: scraper, to: pod, port }, inquiry.index);
      if (answer === 'unknown' && needs) yield unknown(policies[0], needs);
      if (answer !== 'blocked') continue;
      yield found(policies[0], {
        subject: monitor,
        facts: [
          `${say(monitor)} scrapes port ${port} of the pods of ${say(pod.workload)}`,
          `${list(policies.map(say))} ${policies.length === 1 ? 'lets' : 'let'} no connection to this port in from pod ${scraper.symbol} in namespace ${show(scraper.namespace)}`,
        ],
        fix: `add to spec.ingress: {from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ${scraper.namespace}}}, podSelector: {matchLabels: {app.kubernetes.io/name: ${scraper.labels['app.kubernetes.io/name']}}}}], ports: [{port: ${port}}]}`,
      });
    }
  },
});
