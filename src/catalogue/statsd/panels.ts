import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Lines per second',
    about: 'What all senders together say.',
    as: 'number',
    unit: 'ops',
    queries: { '{{pod}}': 'rate(statsd_exporter_lines_total[$__rate_interval])' },
  },
  {
    title: 'Lost packets',
    about: 'UDP packets per second that found the queue full. 0 is good.',
    as: 'number',
    unit: 'ops',
    queries: { '{{pod}}': 'rate(statsd_exporter_udp_packet_drops_total[$__rate_interval])' },
  },
  {
    title: 'Mappings',
    about: 'Rules in force, which turn names into series with labels.',
    as: 'number',
    unit: 'short',
    queries: { '{{pod}}': 'statsd_exporter_loaded_mappings' },
  },
  {
    title: 'Up since',
    about: 'Counters of all senders began anew then.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': 'process_start_time_seconds * 1000' },
  },
  {
    title: 'Events',
    about: 'Events that became a sample, by type.',
    unit: 'ops',
    queries: {
      '{{type}}': 'sum by (job, namespace, type) (rate(statsd_exporter_events_total[$__rate_interval]))',
    },
  },
  {
    title: 'Packets and connections',
    about: 'How the lines arrive.',
    unit: 'ops',
    queries: {
      '{{pod}} UDP packets': 'rate(statsd_exporter_udp_packets_total[$__rate_interval])',
      '{{pod}} TCP connections': 'rate(statsd_exporter_tcp_connections_total[$__rate_interval])',
    },
  },
  {
    title: 'Discarded',
    about: 'What did not become a sample, and why.',
    unit: 'ops',
    queries: {
      'unreadable: {{reason}}':
        'sum by (job, namespace, reason) (rate(statsd_exporter_sample_errors_total[$__rate_interval]))',
      'in conflict: {{type}}':
        'sum by (job, namespace, type) (rate(statsd_exporter_events_conflict_total[$__rate_interval]))',
      'impossible: {{reason}}':
        'sum by (job, namespace, reason) (rate(statsd_exporter_events_error_total[$__rate_interval]))',
    },
  },
  {
    title: 'Events without a mapping',
    about: 'They keep their name. Empty if there are no mappings, where all of them do.',
    unit: 'ops',
    queries: {
      '{{pod}}':
        'rate(statsd_exporter_events_unmapped_total[$__rate_interval]) and statsd_exporter_loaded_mappings > 0',
    },
  },
  {
    title: 'Names',
    about: 'Names of series by type. One that grows without end holds something that is new each time.',
    unit: 'short',
    queries: { '{{pod}} {{type}}': 'statsd_exporter_metrics_total' },
  },
  {
    title: 'CPU',
    about: 'Cores in use; packets are worked off one by one, so that about one is the most it can use.',
    unit: 'short',
    queries: { '{{pod}}': 'rate(process_cpu_seconds_total[$__rate_interval])' },
  },
];
