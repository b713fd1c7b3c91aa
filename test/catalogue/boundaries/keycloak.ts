import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const requests = (outcome: string) =>
  `http_server_requests_seconds_count{outcome="${outcome}",uri="/realms/{realm}/protocol/{protocol}/token"}`;
const SECONDS = 'http_server_requests_seconds_sum{outcome="SUCCESS",uri="/realms/{realm}/protocol/{protocol}/token"}';
const logins = (error: string) => `keycloak_user_events_total{event="login",realm="shop",error="${error}"}`;
const members = (pod: string) => `vendor_cluster_size{pod="${pod}",node="${pod}"}`;
const pool = (series: string) => `agroal_${series}{datasource="default"}`;

export const keycloak: Boundaries<ReturnType<typeof systems.keycloak>> = {
  KeycloakUnmonitored: noTargets,
  KeycloakErrors: {
    fires: { [requests('SERVER_ERROR')]: '0+60x20', [requests('SUCCESS')]: '0+940x20' },
    silent: { [requests('SERVER_ERROR')]: '0+50x20', [requests('SUCCESS')]: '0+950x20' },
    from: '1m',
    keeps: [],
    says: '6%',
  },
  KeycloakSlow: {
    fires: { [SECONDS]: '0+1100x20', [requests('SUCCESS')]: '0+1000x20' },
    silent: { [SECONDS]: '0+1000x20', [requests('SUCCESS')]: '0+1000x20' },
    from: '1m',
    keeps: [],
    says: '1.1s',
  },
  KeycloakDatabasePoolExhausted: {
    fires: { [pool('awaiting_count')]: 1 },
    silent: { [pool('awaiting_count')]: 0 },
    says: '1',
  },
  KeycloakDatabaseConnectionsBreak: {
    fires: { [pool('invalid_count_total')]: '0 3x20' },
    silent: { [pool('invalid_count_total')]: '0 1x20' },
    from: '1m',
    says: '3',
  },
  KeycloakClusterSplit: {
    fires: { [members('keycloak-0')]: 1, [members('keycloak-1')]: 2 },
    silent: { [members('keycloak-0')]: 2, [members('keycloak-1')]: 2 },
    says: '1',
  },
  KeycloakLoginsFail: {
    fires: { [logins('invalid_user_credentials')]: '0+51x30', [logins('')]: '0+49x30' },
    silent: { [logins('invalid_user_credentials')]: '0+50x30', [logins('')]: '0+50x30' },
    from: '1m',
    keeps: ['realm'],
    says: '51%',
  },
  KeycloakMemoryFull: { fires: { jvm_gc_overhead: 0.21 }, silent: { jvm_gc_overhead: 0.2 }, says: '21%' },
};
