import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Targets',
    about: 'Whether each target passes its probe.',
    as: 'state',
    unit: 'none',
    queries: { '{{instance}}': 'probe_success' },
  },
  {
    title: 'Availability',
    about: 'Share of the last day in which the probe succeeded.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{instance}}': 'avg_over_time(probe_success[1d])' },
  },
  {
    title: 'HTTP status',
    about: 'Code of the last answer; 0 if there was none.',
    as: 'number',
    unit: 'none',
    queries: { '{{instance}}': 'probe_http_status_code' },
  },
  {
    title: 'Certificate ends',
    about: 'When the first certificate of the chain expires.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{instance}}': 'probe_ssl_earliest_cert_expiry * 1000' },
  },
  {
    title: 'Duration',
    about: 'The whole probe.',
    unit: 's',
    queries: { '{{instance}}': 'probe_duration_seconds' },
  },
  {
    title: 'Phases of HTTP',
    about: 'Where the time goes: name, connection, TLS, the server, the transfer.',
    unit: 's',
    queries: { '{{instance}} {{phase}}': 'probe_http_duration_seconds' },
  },
  {
    title: 'Success over time',
    about: '1 is a success. Narrow gaps are failures too brief for an alert.',
    unit: 'none',
    queries: { '{{instance}}': 'probe_success' },
  },
  {
    title: 'Name resolution',
    about: 'Time until the name of the target is an address.',
    unit: 's',
    queries: { '{{instance}}': 'probe_dns_lookup_time_seconds' },
  },
];
