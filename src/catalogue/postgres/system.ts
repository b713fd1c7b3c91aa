import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const postgres = defineExported({
  id: 'postgres',
  title: 'PostgreSQL',
  about: 'PostgreSQL',
  homepage: 'https://github.com/prometheus-community/postgres_exporter',
  image: 'quay.io/prometheuscommunity/postgres-exporter',
  version: 'v0.20.1',
  port: 9187,
  healthPath: '/',
  proof: 'pg_up',
  uid: 65534,
  systemPort: 5432,
  inputs: {
    address: {
      env: 'DATA_SOURCE_URI',
      doc: 'server, database and parameters, without scheme and user',
      default: '{host}:{port}/{database}?sslmode={sslMode}',
      example: 'db.example.com:5432/postgres?sslmode=verify-full',
    },
    username: { env: 'DATA_SOURCE_USER', doc: 'role with pg_monitor', example: 'postgres_exporter' },
    password: { env: 'DATA_SOURCE_PASS', doc: 'password of the role', secret: true, optional: true },
    database: { doc: 'database to connect to', default: 'postgres' },
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
    'Version 0.20 renamed `pg_replication_slot_*` to `pg_replication_slots_*`, and the flag `--collector.replication_slot` likewise.',
    'Since 0.20 settings, activity, archiver, replication and slots no longer obey `--disable-default-metrics`; each has a flag of its own.',
  ],
});
