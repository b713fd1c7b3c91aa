import { policyVerdict } from '../../reachability/network-policy';
import { scraperOf } from '../../reachability/scraper';
import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import { list, say, show } from '../words';
import { flowsOf } from './flows';

export const egressBlocked = defineCheck({
  code: 'SC203',
  name: 'egress-blocked',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  title: 'this NetworkPolicy does not let Prometheus out to the metrics port',
  upstream: 'k8s.io/api networking/v1/types.go, NetworkPolicySpec',
  explanation: `
A NetworkPolicy with \`policyTypes: [Egress]\` that selects the pods of Prometheus (a default-deny policy selects all pods of its
namespace) closes everything that no rule opens: targets, DNS and the Kubernetes API. Both ends of a connection have to allow it.
`,

  when: ({ index }) => index.ofKind('NetworkPolicy').length > 0,
  *run(monitor, inquiry) {
    for (const { prometheus, pod, port } of flowsOf(monitor, inquiry)) {
      const scraper = scraperOf(prometheus.operation.prometheus, inquiry.condensed);
      if (!scraper) continue;
      const { answer, policies, needs } = policyVerdict('Egress', { from: scraper, to: pod, port }, inquiry.index);
      if (answer === 'unknown' && needs) yield unknown(policies[0], needs);
      if (answer !== 'blocked') continue;
      yield found(policies[0], {
        subject: monitor,
        facts: [
          `${list(policies.map(say))} ${policies.length === 1 ? 'selects' : 'select'} pod ${scraper.symbol} and ${policies.length === 1 ? 'opens' : 'open'} no way to port ${port} in namespace ${show(pod.namespace)}`,
          `${say(monitor)} scrapes that port of the pods of ${say(pod.workload)}`,
        ],
        fix: `add to spec.egress: {to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ${pod.namespace}}}}], ports: [{port: ${port}}]}`,
      });
    }
  },
});
