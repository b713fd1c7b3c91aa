import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const mongodb = defineExported({
  id: 'mongodb',
  title: 'MongoDB',
  about: 'MongoDB; a replica set wants an exporter for each member, next to it',
  homepage: 'https://github.com/percona/mongodb_exporter',
  image: 'percona/mongodb_exporter',
  version: '0.53.0',
  port: 9216,
  healthPath: '/',
  proof: 'mongodb_up',
  uid: 65535,
  systemPort: 27017,
  args: ['--collector.diagnosticdata', '--collector.replicasetstatus'],
  inputs: {
    address: {
      env: 'MONGODB_URI',
      doc: 'URI of the server, without user and password',
      default: 'mongodb://{host}:{port}',
      example: 'mongodb://db-0.db:27017/admin?ssl=true',
    },
    username: { env: 'MONGODB_USER', doc: 'user with the role clusterMonitor', optional: 'no login' },
    password: { env: 'MONGODB_PASSWORD', doc: 'password of the user', secret: true, optional: true },
  },
  inventory: [documented],
  alerts,
  panels,
  traps: [
    'Without flags it has only `mongodb_up`; the collectors above are switched on, the others cost more.',
    'Names such as `mongodb_connections` belong to versions before 0.20, and come back with `--compatible-mode`.',
    'Debian’s prometheus-mongodb-exporter is another project with other names.',
  ],
});
