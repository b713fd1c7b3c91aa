import { defineExported } from '../system';

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
    sslMode: { doc: 'sslmode of the connection', default: 'disable', example: 'require' },
  },
  inventory: [],
  alerts: {},
  panels: [],
});
