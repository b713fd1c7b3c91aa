import { defineSystem } from './system';

export const redis = defineSystem({
  id: 'redis',
  title: 'Redis',
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
    username: { env: 'REDIS_USER', doc: 'ACL user', optional: true },
    password: { env: 'REDIS_PASSWORD', doc: 'password of the server or of the ACL user', secret: true, optional: true },
  },
});
