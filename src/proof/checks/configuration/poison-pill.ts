import type { Operation, ScrapeJob } from '../../operator/operation';
import { loadError } from '../../prometheus/load';
import { defineCheck } from '../check';
import { found } from '../finding';
import { say } from '../words';

export const poisonPill = defineCheck({
  code: 'SC524',
  name: 'poison-pill',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent'],
  title:
    'the operator accepts this, Prometheus refuses the configuration that comes of it: no change of anybody reaches Prometheus',
  upstream: 'prometheus config/config.go, Load',
  explanation: `
The operator does not check everything that Prometheus checks. What slips through makes Prometheus refuse the whole file: it goes on
with the last one that worked, \`prometheus_config_last_reload_successful\` becomes 0, and from then on no monitor of anybody
is added, changed or removed. After a restart Prometheus does not come up at all.
`,

  *run(prometheus, { prometheuses }) {
    const evidence = prometheuses.find(({ operation }) => operation.prometheus === prometheus);
    const error = evidence?.scraping.loadError;
    if (!evidence || error === undefined || isDuplicate(error)) return;
    const culprits = evidence.operation.jobs.filter((job) => loadErrorOf(job, evidence.operation) !== undefined);
    if (culprits.length === 0) {
      yield found(prometheus, { facts: [`Prometheus says: ${error}`], fix: 'change what Prometheus names' });
    }
    for (const job of culprits) {
      const words = loadErrorOf(job, evidence.operation) ?? error;
      const place = placeOf(job);
      yield found(job.monitor ?? prometheus, {
        facts: [
          `Prometheus says of job ${String(job.config.job_name)}: ${words}`,
          `everybody who uses ${say(prometheus)} is affected`,
        ],
        fix: fixFor(words, place),
      });
    }
  },
});

/** Several jobs of one name are a matter of their own. */
export function isDuplicate(error: string): boolean {
  return error.includes('found multiple scrape configs with job name');
}

/** What Prometheus would say if this were the only job. */
function loadErrorOf(job: ScrapeJob, { config }: Operation): string | undefined {
  return loadError({ global: config?.global, scrape_configs: [job.config] });
}

function placeOf({ monitor, endpoint }: ScrapeJob): string {
  if (!monitor) return 'the additional scrape configuration';
  if (monitor.kind === 'ServiceMonitor') return `spec.endpoints[${endpoint}]`;
  return monitor.kind === 'PodMonitor' ? `spec.podMetricsEndpoints[${endpoint}]` : 'spec';
}

const authentication = ['authorization', 'basic_auth', 'oauth2', 'bearer_token'];

function fixFor(error: string, place: string): string {
  if (error.includes('bearer_token_file') || error.includes('bearer_token &')) return `remove ${place}.bearerTokenFile`;
  if (authentication.filter((word) => error.includes(word)).length > 1)
    return `leave one way to authenticate in ${place}`;
  if (error.includes('api_server'))
    return `remove the authentication, TLS and proxy settings from kubernetesSDConfigs in ${place}, or set apiServer`;
  return `change what Prometheus names in ${place}`;
}
