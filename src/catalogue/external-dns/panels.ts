import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Last round that succeeded',
    about: 'When the zone was as the cluster wants it.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': 'external_dns_controller_last_sync_timestamp_seconds * 1000' },
  },
  {
    title: 'Names',
    about: 'That the cluster asks for.',
    as: 'number',
    unit: 'short',
    queries: { '{{pod}}': 'external_dns_source_endpoints_total' },
  },
  {
    title: 'Taken by others',
    about: 'Names that another ExternalDNS owns. Empty is good.',
    as: 'number',
    unit: 'short',
    queries: {
      '{{domain}} {{foreign_owner}}':
        'sum by (job, namespace, domain, foreign_owner) (external_dns_registry_skipped_records_owner_mismatch_per_sync) > 0',
    },
  },
  {
    title: 'Version',
    about: 'The version is the legend.',
    as: 'number',
    unit: 'none',
    queries: { '{{version}}': 'external_dns_build_info' },
  },
  {
    title: 'Records asked for and there',
    about: 'By type. What is asked for and outside of the zones is never there.',
    unit: 'short',
    queries: {
      '{{record_type}} asked for': 'external_dns_source_records',
      '{{record_type}} there': 'external_dns_controller_verified_records',
    },
  },
  {
    title: 'Records in the zone',
    about: 'All records that ExternalDNS sees in its zones, by type.',
    unit: 'short',
    queries: { '{{record_type}}': 'external_dns_registry_records' },
  },
  {
    title: 'Errors',
    about: 'Rounds that failed at the provider, or at the sources in the cluster.',
    unit: 'cps',
    queries: {
      '{{pod}} provider': 'rate(external_dns_registry_errors_total[$__rate_interval])',
      '{{pod}} sources': 'rate(external_dns_source_errors_total[$__rate_interval])',
    },
  },
  {
    title: 'Rounds without change',
    about: 'Rounds per second that found everything in place.',
    unit: 'cps',
    queries: { '{{pod}}': 'rate(external_dns_controller_no_op_runs_total[$__rate_interval])' },
  },
  {
    title: 'Requests',
    about: 'To the API server and to the provider, by status; 429 is a limit.',
    unit: 'reqps',
    queries: {
      '{{host}} {{status}}':
        'sum by (job, namespace, host, status) (rate(external_dns_http_request_duration_seconds_count[$__rate_interval]))',
    },
  },
  {
    title: 'Ignored names',
    about: 'Invalid, or asked for twice.',
    unit: 'short',
    queries: {
      '{{source_type}} invalid': 'sum by (job, namespace, source_type) (external_dns_source_invalid_endpoints)',
      '{{source_type}} twice': 'sum by (job, namespace, source_type) (external_dns_source_deduplicated_endpoints)',
    },
  },
];
