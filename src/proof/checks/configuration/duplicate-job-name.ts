import { defineCheck } from '../check';
import { found } from '../finding';
import { show } from '../words';
import { isDuplicate } from './poison-pill';

export const duplicateJobName = defineCheck({
  code: 'SC525',
  name: 'duplicate-job-name',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent'],
  subjects: ({ prometheuses }) => prometheuses.map(({ operation }) => operation.prometheus),
  title: 'two scrape jobs have the same name, so Prometheus refuses the whole configuration',
  upstream: 'prometheus config/config.go, Config.GetScrapeConfigs',
  explanation: `
Job names are unique in a configuration. The operator's own names cannot collide, but those in \`additionalScrapeConfigs\` and the
operator puts these behind its own without looking.
`,

  *run(prometheus, { prometheuses, index }) {
    const evidence = prometheuses.find(({ operation }) => operation.prometheus === prometheus);
    const error = evidence?.scraping.loadError;
    if (error === undefined || !isDuplicate(error)) return;
    const name = /job name "([^"]*)"/.exec(error)?.[1];
    const { additionalScrapeConfigs } = (prometheus.body.spec ?? {}) as {
      additionalScrapeConfigs?: { name?: string; key?: string };
    };
    const secret = index.get('Secret', prometheus.namespace, additionalScrapeConfigs?.name ?? '');
    yield found(secret ?? prometheus, {
      subject: prometheus,
      facts: [`Prometheus says: ${error}`],
      fix: `give one of the jobs named ${show(name)} in key ${show(additionalScrapeConfigs?.key)} another name`,
    });
  },
});
