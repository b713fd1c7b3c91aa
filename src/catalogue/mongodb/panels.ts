import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'MongoDB',
    about: 'Whether the exporter can connect.',
    as: 'state',
    unit: 'none',
    queries: { '{{job}} {{pod}}': 'mongodb_up' },
  },
  {
    title: 'Uptime',
    about: 'Since when the server has been running.',
    as: 'number',
    unit: 's',
    queries: { '{{job}} {{pod}}': 'mongodb_ss_uptime' },
  },
  {
    title: 'Connections in use',
    about: 'Share of those that it accepts.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}':
        'sum by (job, namespace, instance) (mongodb_ss_connections{conn_type="current"}) / sum by (job, namespace, instance) (mongodb_ss_connections{conn_type=~"current|available"})',
    },
  },
  {
    title: 'Cache in use',
    about: 'Around 0.8 is what eviction aims at.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}} {{pod}}':
        'mongodb_ss_wt_cache_bytes_currently_in_the_cache / mongodb_ss_wt_cache_maximum_bytes_configured',
    },
  },
  {
    title: 'Operations',
    about: 'Operations of clients per second.',
    unit: 'ops',
    queries: {
      '{{legacy_op_type}}': 'sum by (job, namespace, legacy_op_type) (rate(mongodb_ss_opcounters[$__rate_interval]))',
    },
  },
  {
    title: 'Duration of an operation',
    about: 'Mean time inside MongoDB, in milliseconds.',
    unit: 'ms',
    queries: {
      '{{job}} {{op_type}}':
        'rate(mongodb_ss_opLatencies_latency[$__rate_interval]) / rate(mongodb_ss_opLatencies_ops[$__rate_interval]) / 1000',
    },
  },
  {
    title: 'Connections',
    about: 'Open ones, and those that do something.',
    unit: 'short',
    queries: {
      '{{job}} {{conn_type}}':
        'sum by (job, namespace, conn_type) (mongodb_ss_connections{conn_type=~"current|active"})',
    },
  },
  {
    title: 'Queues',
    about: 'Operations that wait to begin.',
    unit: 'short',
    queries: { '{{job}} {{count_type}}': 'mongodb_ss_globalLock_currentQueue{count_type!="total"}' },
  },
  {
    title: 'Members',
    about: '1 is primary, 2 is secondary, everything else wants a look.',
    unit: 'none',
    queries: { '{{rs_nm}} {{member_idx}}': 'max by (job, namespace, rs_nm, member_idx) (mongodb_rs_members_state)' },
  },
  {
    title: 'Documents',
    about: 'Documents that are read and written per second.',
    unit: 'ops',
    queries: {
      '{{doc_op_type}}': 'sum by (job, namespace, doc_op_type) (rate(mongodb_ss_metrics_document[$__rate_interval]))',
    },
  },
  {
    title: 'Network',
    about: 'Bytes that clients send and receive.',
    unit: 'Bps',
    queries: {
      '{{job}} in': 'rate(mongodb_ss_network_bytesIn[$__rate_interval])',
      '{{job}} out': 'rate(mongodb_ss_network_bytesOut[$__rate_interval])',
    },
  },
];
