import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const day = 24 * 3600;

/** A counter that counts one, and one that has counted before. */
const once = (series: string, ...keeps: string[]) => ({
  fires: { [series]: '0 1x40' },
  silent: { [series]: 7 },
  from: '1m',
  keeps,
  says: '1',
});

/** How many of ten proxies have a change within ten seconds; all have it within thirty. */
const converged = (soon: number) => ({
  'pilot_proxy_convergence_time_bucket{le="10"}': `0+${soon}x40`,
  'pilot_proxy_convergence_time_bucket{le="30"}': '0+1000x40',
  'pilot_proxy_convergence_time_bucket{le="+Inf"}': '0+1000x40',
});

export const istiod: Boundaries<ReturnType<typeof systems.istiod>> = {
  IstiodUnmonitored: noTargets,
  IstiodConfigRefused: once('pilot_total_xds_rejects{type="lds"}', 'type'),
  IstiodIgnoresConfig: once('pilot_total_rejected_configs{type="gateway",name="shop/public"}', 'type', 'name'),
  IstiodPushFails: [
    {
      fires: { 'pilot_xds_pushes{type="cds_senderr"}': '0 0 5x30' },
      silent: { 'pilot_xds_pushes{type="cds"}': '0 0 5x30' },
      from: '2m',
      keeps: ['type'],
      says: '5',
    },
    {
      fires: { 'pilot_xds_pushes{type="lds_senderr"}': '0 0 5x30' },
      silent: { 'pilot_xds_pushes{type="lds_senderr"}': '0 0 3x30' },
      from: '2m',
      keeps: ['type'],
      says: '5',
    },
  ],
  IstiodSlow: {
    fires: converged(980),
    silent: converged(991),
    from: '1m',
    keeps: [],
    says: '20s',
  },
  IstiodInjectionFails: once('sidecar_injection_failure_total'),
  IstiodRootExpires: {
    fires: { citadel_server_root_cert_expiry_timestamp: 30 * day - 1 },
    silent: { citadel_server_root_cert_expiry_timestamp: 30 * day + 2 * 3600 },
    says: '29d 22h 59m 59s',
  },
  IstiodChainExpires: {
    fires: { citadel_server_cert_chain_expiry_timestamp: 14 * day - 1 },
    silent: { citadel_server_cert_chain_expiry_timestamp: 14 * day + 2 * 3600 },
    says: '13d 22h 59m 59s',
  },
  IstiodSigningFails: once('citadel_server_csr_sign_err_count{error="CSR_ERROR"}'),
};
