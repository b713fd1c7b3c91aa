import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { say, show } from '../words';

export const scrapeClassCredentialsUnread = defineCheck({
  code: 'SC535',
  name: 'scrape-class-credentials-unread',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent'],
  title: 'the credentials of a scrape class are never read, so its monitors scrape without them',
  upstream: 'prometheus-operator pkg/prometheus/store.go, AddScrapeClassesToStore',
  explanation: `
Of a scrape class the operator loads the TLS material only. The job of a monitor that uses the class gets
\`authorization: {type: Bearer}\` without a token, and the targets answer 401. Nothing is logged.

Give each monitor its own \`authorization\`, or use \`credentialsFile\` of the class with a mounted Secret.
`,

  *run(prometheus, { prometheuses }) {
    const evidence = prometheuses.find(({ operation }) => operation.prometheus === prometheus);
    const users = evidence?.operation.jobs.filter(({ config }) => {
      const authorization = config.authorization === undefined ? undefined : objectOf(config.authorization);
      return authorization && authorization.credentials === undefined && authorization.credentials_file === undefined;
    });
    const [user] = users ?? [];
    if (!user) return;
    for (const [n, scrapeClass] of objectsOf(objectOf(prometheus.body.spec).scrapeClasses).entries()) {
      const credentials = objectOf(objectOf(scrapeClass.authorization).credentials);
      if (textOf(credentials.name) === '') continue;
      yield found(prometheus, {
        subject: user.monitor,
        facts: [
          `spec.scrapeClasses[${n}] (${show(scrapeClass.name)}) has credentials from Secret ${show(credentials.name)}`,
          `job ${String(user.config.job_name)}${user.monitor ? ` of ${say(user.monitor)}` : ''} gets authorization without credentials`,
        ],
        fix: `replace spec.scrapeClasses[${n}].authorization.credentials by credentialsFile, with the Secret in spec.secrets`,
      });
    }
  },
});
