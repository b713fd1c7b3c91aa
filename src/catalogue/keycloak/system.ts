import { defineNative } from '../system';
import { alerts } from './alerts';
import { live } from './live';
import { panels } from './panels';

export const keycloak = defineNative({
  id: 'keycloak',
  title: 'Keycloak',
  about: 'Keycloak 25 and newer, through its management port',
  homepage: 'https://www.keycloak.org/observability/configuration-metrics',
  version: '26.5.6',
  images: ['keycloak'],
  port: 9000,
  portName: 'management',
  proof: 'vendor_cluster_size',
  enable:
    'Build or start it with `--metrics-enabled=true`. `--event-metrics-user-enabled=true` adds logins, and `--http-metrics-histograms-enabled=true` the quantiles of durations',
  inventory: [live],
  alerts,
  panels,
  traps: [
    'With `http-relative-path` or `http-management-relative-path` set, as Keycloak X charts do, the page is `/auth/metrics`.',
    'User events were a preview behind `--features=user-event-metrics` at first; what the aerogear SPI counts has other names.',
    'The management port speaks HTTPS as soon as a certificate is configured, unless `http-management-scheme=http` says otherwise.',
  ],
  pods: {
    of: 'the Keycloak operator',
    namespace: 'keycloak',
    matchLabels: { app: 'keycloak' },
  },
});
