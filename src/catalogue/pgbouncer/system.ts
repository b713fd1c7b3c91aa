import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const pgbouncer = defineExported({
  id: 'pgbouncer',
  title: 'PgBouncer',
  about: 'PgBouncer, through its admin console',
  homepage: 'https://github.com/prometheus-community/pgbouncer_exporter',
  image: 'quay.io/prometheuscommunity/pgbouncer-exporter',
  version: 'v0.12.1',
  port: 9127,
  healthPath: '/',
  proof: 'pgbouncer_up',
  uid: 65534,
  systemPort: 6432,
  inputs: {
    address: {
      env: 'PGBOUNCER_EXPORTER_CONNECTION_STRING',
      doc: 'URL of the admin console, which is the database pgbouncer, without user and password',
      default: 'postgres://{host}:{port}/pgbouncer?sslmode={sslMode}',
      example: 'postgres://pooler:6432/pgbouncer?sslmode=require',
    },
    username: { env: 'PGUSER', doc: 'user in stats_users or admin_users', example: 'stats' },
    password: { env: 'PGPASSWORD', doc: 'password of the user', secret: true, optional: true },
    sslMode: {
      doc: 'sslmode of the connection',
      default: 'disable',
      example: 'require',
      see: 'https://www.postgresql.org/docs/current/libpq-ssl.html',
    },
  },
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'Before 0.11 there was one connection for good; now each scrape opens its own, and PgBouncer logs it.',
    'Debian’s prometheus-pgbouncer-exporter is another project with other names.',
    'Behind a Service of several PgBouncers one exporter asks a different one each time: run it as a sidecar there.',
  ],
});
