import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const minio = defineNative({
  id: 'minio',
  title: 'MinIO',
  about: 'MinIO, through version 3 of its metrics',
  homepage: 'https://github.com/minio/minio',
  version: 'RELEASE.2024-07-15T19-02-30Z or newer',
  images: ['minio'],
  port: 9000,
  path: '/minio/metrics/v3',
  proof: 'minio_cluster_health_drives_count',
  enable:
    'Set `MINIO_PROMETHEUS_AUTH_TYPE=public`, or give the monitor the token that `mc admin prometheus generate` prints as `bearerToken`',
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'A series of version 3 exists only while its value is above 0: no health is not 0, it is absent, and a comparison with 0 is never true.',
    'Series named `minio_cluster_` are the same from every server; take the largest, not the sum.',
    'Version 2 at `/minio/v2/metrics/cluster` has other names, and tells everything about all servers from each.',
  ],
});
