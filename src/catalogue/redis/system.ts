import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const redis = defineExported({
  id: 'redis',
  title: 'Redis',
  about: 'Redis, Valkey and what speaks like them',
  homepage: 'https://github.com/oliver006/redis_exporter',
  image: 'oliver006/redis_exporter',
  version: 'v1.89.0',
  port: 9121,
  healthPath: '/health',
  proof: 'redis_up',
  uid: 59000,
  systemPort: 6379,
  inputs: {
    address: {
      env: 'REDIS_ADDR',
      doc: 'URL of the server',
      default: 'redis://{host}:{port}',
      example: 'rediss://cache:6380',
    },
    username: { env: 'REDIS_USER', doc: 'ACL user', optional: 'the default user' },
    password: { env: 'REDIS_PASSWORD', doc: 'password of the server or of the ACL user', secret: true, optional: true },
  },
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'Metrics of single keys, streams and scripts exist only if the exporter is told which (`--check-keys`, `--check-streams`, `--script`).',
  ],
});
