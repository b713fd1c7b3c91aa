import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const day = 24 * 3600;

export const blackbox: Boundaries<ReturnType<typeof systems.blackbox>> = {
  ProbeUnmonitored: noTargets,
  ProbeFailed: health('probe_success'),
  ProbeFlaps: {
    fires: { probe_success: '0 1 0 1 0 1 0 1x10' },
    silent: { probe_success: '0 1 0 1 0 1 1x10' },
    from: '7m',
    says: '7',
  },
  ProbeSlow: {
    fires: { probe_duration_seconds: 2.5 },
    silent: { probe_duration_seconds: 2 },
    says: '2.5s',
  },
  ProbeCertificateExpiresSoon: {
    fires: { probe_ssl_earliest_cert_expiry: 14 * day - 1 },
    silent: { probe_ssl_earliest_cert_expiry: 14 * day + 2 * 3600 },
    says: '13d 22h 59m 59s',
  },
  ProbeCertificateExpired: {
    fires: { probe_ssl_earliest_cert_expiry: 3 * day - 1 },
    silent: { probe_ssl_earliest_cert_expiry: 3 * day + 3600 },
    says: '2d 23h 59m 59s',
  },
};
