import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const DAY = 86400;
const CERTIFICATE = '{namespace="web",name="shop",issuer_kind="ClusterIssuer",issuer_name="acme"';
const CHALLENGE = '{namespace="web",name="shop-1",domain="shop.example",type="HTTP-01"';

export const certManager: Boundaries<ReturnType<typeof systems.certManager>> = {
  CertManagerUnmonitored: noTargets,
  CertManagerCertificateExpires: {
    fires: { [`certmanager_certificate_expiration_timestamp_seconds${CERTIFICATE}}`]: 2 * DAY - 1 },
    silent: {
      [`certmanager_certificate_expiration_timestamp_seconds${CERTIFICATE}}`]: 3 * DAY,
      'certmanager_certificate_expiration_timestamp_seconds{namespace="web",name="never-issued"}': 0,
    },
    says: '1d 23h 44m 59s',
  },
  CertManagerRenewalOverdue: {
    fires: { [`certmanager_certificate_renewal_timestamp_seconds${CERTIFICATE}}`]: 60 },
    silent: { [`certmanager_certificate_renewal_timestamp_seconds${CERTIFICATE}}`]: 0 },
    from: '4h1m30s',
    says: '4h 15m 30s',
  },
  CertManagerCertificateNotReady: {
    fires: { [`certmanager_certificate_ready_status${CERTIFICATE},condition="False"}`]: 1 },
    silent: {
      [`certmanager_certificate_ready_status${CERTIFICATE},condition="False"}`]: 0,
      [`certmanager_certificate_ready_status${CERTIFICATE},condition="True"}`]: 1,
    },
  },
  CertManagerIssuerNotReady: [
    {
      fires: { 'certmanager_issuer_ready_status{namespace="web",name="own",condition="False"}': 1 },
      silent: { 'certmanager_issuer_ready_status{namespace="web",name="own",condition="True"}': 1 },
    },
    {
      fires: { 'certmanager_clusterissuer_ready_status{name="acme",condition="Unknown"}': 1 },
      silent: { 'certmanager_clusterissuer_ready_status{name="acme",condition="Unknown"}': 0 },
    },
  ],
  CertManagerChallengeFails: {
    fires: { [`certmanager_certificate_challenge_status${CHALLENGE},status="invalid"}`]: 1 },
    silent: { [`certmanager_certificate_challenge_status${CHALLENGE},status="pending"}`]: 1 },
  },
  CertManagerAcmeRateLimited: {
    fires: { 'certmanager_http_acme_client_request_count{host="acme.example",status="429"}': '0 1x9' },
    silent: { 'certmanager_http_acme_client_request_count{host="acme.example",status="400"}': '0 1x9' },
    from: '1m',
    keeps: ['host'],
    says: '1',
  },
  CertManagerSyncFails: {
    fires: {
      'certmanager_controller_sync_error_count{controller="orders"}': '0+51x40',
      'certmanager_controller_sync_call_count{controller="orders"}': '0+100x40',
    },
    silent: {
      'certmanager_controller_sync_error_count{controller="orders"}': '0+50x40',
      'certmanager_controller_sync_call_count{controller="orders"}': '0+100x40',
    },
    from: '1m',
    keeps: ['controller'],
    says: '51%',
  },
};
