import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const sql = defineExported({
  id: 'sql',
  title: 'SQL queries',
  about: 'Results of SQL queries to PostgreSQL, MySQL, SQL Server, ClickHouse and others',
  homepage: 'https://github.com/justwatchcom/sql_exporter',
  image: 'ghcr.io/justwatchcom/sql_exporter',
  version: 'v0.8',
  port: 9237,
  healthPath: '/healthz',
  proof: 'sql_exporter_last_scrape_failed',
  uid: 1000,
  inputs: {
    config: {
      // Where it looks if it is told nothing: its image has no entrypoint, so that flags would need its name before them.
      file: '/config.yml',
      doc: 'jobs with connections and queries, as YAML; `{{NAME}}` is a variable of `secretEnv`',
      example:
        'jobs: [{ name: shop, interval: 1m, connections: ["postgres://metrics:{{DB_PASSWORD}}@db/shop"], queries: [{ name: orders, values: [count], query: "SELECT count(*)::float AS count FROM orders" }] }]',
      see: 'https://github.com/justwatchcom/sql_exporter/blob/master/config.yml.dist',
    },
  },
  inventory: [documented, live],
  alerts,
  panels,
  modest: 'The results and their names are your own; these alerts tell whether they are of now.',
  traps: [
    'A result stays as it was while its query fails: an alert on it has to ask for `sql_exporter_last_scrape_failed` as well.',
    'Queries run by their own `interval`, not with the scrape.',
    'A query that returns no row counts as failed in some versions and not in others, unless it has `allow_zero_rows`.',
    'The image has no entrypoint: whoever passes `args` begins them with `sql_exporter`.',
  ],
});
