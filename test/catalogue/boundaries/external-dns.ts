import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const LAST = 'external_dns_controller_last_sync_timestamp_seconds';
const NAMES = 'external_dns_source_endpoints_total';
const errors = (series: string) => ({
  fires: { [series]: '0 0 3x30' },
  silent: { [series]: '0 0 2x30' },
  from: '2m',
  says: '3',
});
const taken = (records: number) => ({
  'external_dns_registry_skipped_records_owner_mismatch_per_sync{domain="example.org",foreign_owner="old",owner="new",record_type="A"}':
    records,
});
const invalid = (records: number) => ({
  'external_dns_source_invalid_endpoints{record_type="CNAME",source_type="ingress"}': records,
});

export const externalDns: Boundaries<ReturnType<typeof systems.externalDns>> = {
  ExternalDNSUnmonitored: noTargets,
  ExternalDNSSyncOverdue: [
    {
      fires: { [LAST]: 60, process_start_time_seconds: 0 },
      silent: { [LAST]: '0+60x40', process_start_time_seconds: 0 },
      from: '16m30s',
      says: '20m 30s',
    },
    {
      fires: { [LAST]: 0, process_start_time_seconds: -901 },
      silent: { [LAST]: 0, process_start_time_seconds: 0 },
      says: '20m 1s',
    },
  ],
  ExternalDNSProviderFails: errors('external_dns_registry_errors_total'),
  ExternalDNSSourceFails: errors('external_dns_source_errors_total'),
  ExternalDNSNamesVanish: [
    { fires: { [NAMES]: '20x60 9x20' }, silent: { [NAMES]: '20x60 10x20' }, from: '61m', keeps: [], says: '9' },
    { fires: { [NAMES]: '10x60 4x20' }, silent: { [NAMES]: '9x60 0x20' }, from: '61m', keeps: [], says: '4' },
  ],
  ExternalDNSNameTaken: { fires: taken(1), silent: taken(0), keeps: ['domain', 'foreign_owner'], says: '1' },
  ExternalDNSNamesInvalid: { fires: invalid(1), silent: invalid(0), keeps: ['record_type', 'source_type'], says: '1' },
};
