import { atLeast, prometheusVersion } from '../../operator/version';
import { containersOf } from '../../prometheus/discovery/containers';
import { defineCheck } from '../check';
import { found } from '../finding';
import { say, show } from '../words';
import { flowsOf } from './flows';

/** Images that are known to answer without a Content-Type that Prometheus 3 takes, and where that was reported. */
const known: readonly (readonly [image: RegExp, thread: string])[] = [
  [/(?:^|\/)emeraldpay\/dshackle[:@]/, 'prometheus/prometheus#15485'],
  [/(?:^|\/)intel\/xpumanager[:@]/, 'userbradley/documentation.breadnet.co.uk#655'],
];

function threadOf(image: string): string | undefined {
  return known.find(([pattern]) => pattern.test(image))?.[1];
}

export const noContentType = defineCheck({
  code: 'SC208',
  name: 'no-content-type',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  title: 'this program sends no Content-Type that Prometheus 3 accepts, and the monitor names no fallback',
  upstream: 'prometheus model/textparse/interface.go, extractMediaType',
  explanation: `
Prometheus 2 took any answer for its text format. Prometheus 3 fails the scrape if the Content-Type is missing or unknown
(\`received unsupported Content-Type\`), unless the job has a \`fallback_scrape_protocol\`. What a program sends is not in its
manifests: this check speaks only of images that are known for it.
`,

  when: ({ condensed }) => condensed.pods.some((pod) => containersOf(pod).some(({ image }) => threadOf(image))),
  *run(monitor, inquiry) {
    for (const { prometheus, job, pod } of flowsOf(monitor, inquiry)) {
      if (job.config.fallback_scrape_protocol !== undefined) continue;
      for (const { image } of containersOf(pod)) {
        const thread = threadOf(image);
        if (!thread) continue;
        const version = prometheusVersion(prometheus.operation.prometheus);
        if ('error' in version || !atLeast(version, '3.0.0')) continue;
        yield found(monitor, {
          facts: [`${say(pod.workload)} runs ${show(image)}; see ${thread}`],
          fix: 'set spec.fallbackScrapeProtocol to "PrometheusText0.0.4"',
        });
      }
    }
  },
});
