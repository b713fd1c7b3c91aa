import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

export const squid: Boundaries<ReturnType<typeof systems.squid>> = {
  SquidUnmonitored: noTargets,
  SquidDown: health('squid_up{host="proxy"}'),
  SquidErrors: {
    fires: { squid_client_http_errors_total: '0+110x20', squid_client_http_requests_total: '0+1000x20' },
    silent: { squid_client_http_errors_total: '0+100x20', squid_client_http_requests_total: '0+1000x20' },
    from: '1m',
    says: '11%',
  },
  SquidServerErrors: {
    fires: { squid_server_all_errors_total: '0+110x20', squid_server_all_requests_total: '0+1000x20' },
    silent: { squid_server_all_errors_total: '0+100x20', squid_server_all_requests_total: '0+1000x20' },
    from: '1m',
    says: '11%',
  },
  SquidFileDescriptorsExhausted: {
    fires: {
      squid_info_Number_of_file_desc_currently_in_use: 860,
      squid_info_Maximum_number_of_file_descriptors: 1000,
    },
    silent: {
      squid_info_Number_of_file_desc_currently_in_use: 850,
      squid_info_Maximum_number_of_file_descriptors: 1000,
    },
    says: '86%',
  },
  SquidSlow: { fires: { squid_Cache_Misses_50: 4 }, silent: { squid_Cache_Misses_50: 3 }, says: '4s' },
  SquidNamesSlow: { fires: { squid_DNS_Lookups_50: 2 }, silent: { squid_DNS_Lookups_50: 1 }, says: '2s' },
};
