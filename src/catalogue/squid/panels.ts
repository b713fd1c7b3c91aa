import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Squid',
    about: 'Whether the cache manager of Squid answers.',
    as: 'state',
    unit: 'none',
    queries: { '{{job}}': 'squid_up' },
  },
  {
    title: 'Up since',
    about: 'When Squid was started last.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{job}}': '(time() - squid_info_UP_Time) * 1000' },
  },
  {
    title: 'File descriptors in use',
    about: 'At 1 no more connections are accepted.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}':
        'squid_info_Number_of_file_desc_currently_in_use / (squid_info_Maximum_number_of_file_descriptors > 0)',
    },
  },
  {
    title: 'Hit ratio',
    about: 'Requests that were answered from the cache.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}':
        'rate(squid_client_http_hits_total[$__rate_interval]) / rate(squid_client_http_requests_total[$__rate_interval])',
    },
  },
  {
    title: 'Requests',
    about: 'Requests of clients, and those that Squid had to send on.',
    unit: 'reqps',
    queries: {
      '{{job}} from clients': 'rate(squid_client_http_requests_total[$__rate_interval])',
      '{{job}} to servers': 'rate(squid_server_all_requests_total[$__rate_interval])',
    },
  },
  {
    title: 'Errors',
    about: 'Requests that ended with an error of Squid, and requests to servers that failed.',
    unit: 'reqps',
    queries: {
      '{{job}} to clients': 'rate(squid_client_http_errors_total[$__rate_interval])',
      '{{job}} from servers': 'rate(squid_server_all_errors_total[$__rate_interval])',
    },
  },
  {
    title: 'Median time of a request',
    about: 'Measured by Squid over five minutes. Tunnels count for as long as they are open, but not as misses.',
    unit: 's',
    queries: {
      '{{job}} all': 'squid_HTTP_Requests_All_50',
      '{{job}} hits': 'squid_Cache_Hits_50',
      '{{job}} misses': 'squid_Cache_Misses_50',
    },
  },
  {
    title: 'Resolution of names',
    about: 'The time that half and 95 of 100 lookups stay below.',
    unit: 's',
    queries: { '{{job}} half': 'squid_DNS_Lookups_50', '{{job}} 95 of 100': 'squid_DNS_Lookups_95' },
  },
  {
    title: 'Traffic of clients',
    about: 'Bytes from and to clients.',
    unit: 'Bps',
    queries: {
      '{{job}} in': 'rate(squid_client_http_kbytes_in_kbytes_total[$__rate_interval]) * 1024',
      '{{job}} out': 'rate(squid_client_http_kbytes_out_kbytes_total[$__rate_interval]) * 1024',
    },
  },
  {
    title: 'Traffic of servers',
    about: 'Bytes from and to servers. What clients get beyond that comes from the cache.',
    unit: 'Bps',
    queries: {
      '{{job}} in': 'rate(squid_server_all_kbytes_in_kbytes_total[$__rate_interval]) * 1024',
      '{{job}} out': 'rate(squid_server_all_kbytes_out_kbytes_total[$__rate_interval]) * 1024',
    },
  },
  {
    title: 'Clients',
    about: 'Addresses that have used the proxy.',
    unit: 'short',
    queries: { '{{job}}': 'squid_info_Number_of_clients_accessing_cache' },
  },
  {
    title: 'Cache in use',
    about: 'How full the cache is, in memory and on disk.',
    unit: 'percentunit',
    queries: {
      '{{job}} memory': 'squid_info_Storage_Mem_capacity / 100',
      '{{job}} disk': 'squid_info_Storage_Swap_capacity / 100',
    },
  },
];
