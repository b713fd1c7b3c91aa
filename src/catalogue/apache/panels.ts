import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Apache',
    about: 'Whether the page of mod_status answers.',
    as: 'state',
    unit: 'none',
    queries: { '{{job}}': 'apache_up' },
  },
  {
    title: 'Uptime',
    about: 'Since when the server has been running.',
    as: 'number',
    unit: 's',
    queries: { '{{job}}': 'apache_uptime_seconds_total' },
  },
  {
    title: 'Busy workers',
    about: 'Share of all slots, those that could still be started included.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}': 'apache_workers{state="busy"} / ignoring (state) sum without (state) (apache_scoreboard)',
    },
  },
  {
    title: 'Mean duration',
    about: 'Of a request, transfer included.',
    as: 'number',
    unit: 'ms',
    queries: {
      '{{job}}': 'rate(apache_duration_ms_total[$__rate_interval]) / rate(apache_accesses_total[$__rate_interval])',
    },
  },
  {
    title: 'Requests',
    about: 'Requests per second.',
    unit: 'reqps',
    queries: { '{{job}}': 'rate(apache_accesses_total[$__rate_interval])' },
  },
  {
    title: 'Traffic',
    about: 'Bytes that are sent to clients.',
    unit: 'Bps',
    queries: { '{{job}}': 'rate(apache_sent_kilobytes_total[$__rate_interval]) * 1024' },
  },
  {
    title: 'Workers',
    about: 'Busy and idle ones.',
    unit: 'short',
    queries: { '{{job}} {{state}}': 'apache_workers' },
  },
  {
    title: 'What workers do',
    about: 'The scoreboard. Reply is the application, keepalive a client that may come back.',
    unit: 'short',
    queries: { '{{job}} {{state}}': 'apache_scoreboard{state!~"open_slot|idle"} > 0' },
  },
  {
    title: 'Connections',
    about: 'Connections by what they wait for; the event MPM only.',
    unit: 'short',
    queries: { '{{job}} {{state}}': 'apache_connections' },
  },
];
