import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Servers',
    about: 'Whether each server answers and is healthy by its own account.',
    as: 'state',
    unit: 'none',
    queries: { '{{pod}}': 'gnatsd_healthz_status_value' },
  },
  {
    title: 'Up since',
    about: 'When each server was started.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': 'gnatsd_varz_start' },
  },
  {
    title: 'Storage of JetStream',
    about: 'Share of max_file_store that is in use. At 1 nothing can be published to a stream.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{pod}}': 'gnatsd_varz_jetstream_stats_storage / (gnatsd_varz_jetstream_config_max_storage > 0)',
    },
  },
  {
    title: 'Connections',
    about: 'Clients of each server. After a failure they gather on the others.',
    unit: 'short',
    queries: { '{{pod}}': 'gnatsd_varz_connections' },
  },
  {
    title: 'Messages',
    about: 'Messages per second from and to clients and other servers.',
    unit: 'ops',
    queries: {
      '{{pod}} in': 'rate(gnatsd_varz_in_msgs[$__rate_interval])',
      '{{pod}} out': 'rate(gnatsd_varz_out_msgs[$__rate_interval])',
    },
  },
  {
    title: 'Traffic',
    about: 'Bytes from and to clients and other servers.',
    unit: 'Bps',
    queries: {
      '{{pod}} in': 'rate(gnatsd_varz_in_bytes[$__rate_interval])',
      '{{pod}} out': 'rate(gnatsd_varz_out_bytes[$__rate_interval])',
    },
  },
  {
    title: 'Slow consumers',
    about: 'Clients that were disconnected because they did not keep up.',
    unit: 'short',
    queries: { '{{pod}}': 'increase(gnatsd_varz_slow_consumers[$__rate_interval])' },
  },
  {
    title: 'Memory',
    about: 'Resident memory of each server.',
    unit: 'bytes',
    queries: { '{{pod}}': 'gnatsd_varz_mem' },
  },
  {
    title: 'Size of streams',
    about: 'Bytes of each stream in one replica.',
    unit: 'bytes',
    queries: { '{{stream_name}}': 'max by (job, namespace, stream_name) (jetstream_stream_total_bytes)' },
  },
  {
    title: 'Published to streams',
    about: 'Messages per second that each stream takes.',
    unit: 'ops',
    queries: {
      '{{stream_name}}':
        'sum by (job, namespace, stream_name) (rate(jetstream_stream_last_seq{is_stream_leader="true"}[$__rate_interval]))',
    },
  },
  {
    title: 'Backlog of consumers',
    about: 'Messages that wait for each consumer. A line that only rises is a consumer that cannot keep up.',
    unit: 'short',
    queries: {
      '{{stream_name}} {{consumer_name}}':
        'max by (job, namespace, stream_name, consumer_name) (jetstream_consumer_num_pending{is_consumer_leader="true"})',
    },
  },
  {
    title: 'Lag of mirrors and sources',
    about: 'Messages that a stream lags behind the one that it copies.',
    unit: 'short',
    queries: {
      '{{stream_name}} of {{mirror_name}}':
        'max by (job, namespace, stream_name, mirror_name) (jetstream_stream_mirror_lag{is_stream_leader="true"})',
      '{{stream_name}} of {{source_name}}':
        'max by (job, namespace, stream_name, source_name) (jetstream_stream_source_lag{is_stream_leader="true"})',
    },
  },
];
