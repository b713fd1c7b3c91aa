import { objectOf } from '../../cluster/fields';
import { membershipOf, strictPolicyFor } from '../../reachability/mesh';
import { scraperOf } from '../../reachability/scraper';
import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import { say } from '../words';
import { flowsOf } from './flows';

const annotation = 'traffic.sidecar.istio.io/excludeInboundPorts';

export const strictMtls = defineCheck({
  code: 'SC204',
  name: 'strict-mtls',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  title: 'Istio refuses plain-text connections to the metrics port of this workload',
  upstream: 'istio pilot/pkg/security/authn/policy_applier.go, and istio.io/latest/docs/ops/integrations/prometheus',
  explanation: `
With a PeerAuthentication in mode STRICT the sidecar of a pod accepts mutual TLS only. Prometheus, which talks to the address of
the pod directly, is turned away: \`connection reset by peer\`.

Leave the port out of the mesh (\`${annotation}\` on the pods), scrape the sidecar's merged metrics on 15020 or its own on 15090,
or give Prometheus certificates of the mesh and scrape with \`scheme: https\`.
`,

  when: ({ index }) => index.ofKind('PeerAuthentication').length > 0,
  *run(monitor, inquiry) {
    for (const { prometheus, job, pod, port, scheme } of flowsOf(monitor, inquiry)) {
      const policy = strictPolicyFor(pod, port, inquiry.index);
      if (!policy) continue;
      const membership = membershipOf(pod, inquiry.index);
      if (membership === 'none') continue;
      const tls = objectOf(job.config.tls_config);
      if (scheme === 'https' && (tls.cert_file !== undefined || tls.cert !== undefined)) continue;

      const scraper = scraperOf(prometheus.operation.prometheus, inquiry.condensed);
      if (scraper && membershipOf(scraper, inquiry.index) !== 'none') {
        if (membership === 'sidecar')
          yield unknown(monitor, `how the mesh treats connections of ${scraper.symbol} to addresses of pods`);
        continue;
      }
      const path = pod.workload.kind === 'Pod' ? 'metadata.annotations' : 'spec.template.metadata.annotations';
      const others = pod.annotations[annotation];
      yield found(pod.workload, {
        subject: monitor,
        facts: [
          `${say(policy)} makes mutual TLS STRICT for these pods`,
          `${say(monitor)} scrapes port ${port} with ${scheme === 'https' ? 'https without a certificate of the mesh' : 'plain http'}`,
        ],
        fix: `set ${path}["${annotation}"] to "${others ? `${others},` : ''}${port}"`,
      });
    }
  },
});
