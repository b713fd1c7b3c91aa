import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'PHP-FPM',
    about: 'Whether the exporter gets the status page.',
    as: 'state',
    unit: 'none',
    queries: { '{{pod}} {{pool}}': 'phpfpm_up' },
  },
  {
    title: 'Up since',
    about: 'When PHP-FPM was started last.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}} {{pool}}': '(time() - phpfpm_start_since) * 1000' },
  },
  {
    title: 'Waiting requests',
    about: 'Connections that no worker has taken yet.',
    as: 'number',
    unit: 'short',
    queries: { '{{pool}}': 'sum by (job, namespace, pool) (phpfpm_listen_queue)' },
  },
  {
    title: 'Limit of workers reached',
    about: 'How often within an hour one more worker was wanted than may be.',
    as: 'number',
    unit: 'short',
    queries: { '{{pool}}': 'sum by (job, namespace, pool) (increase(phpfpm_max_children_reached[1h]))' },
  },
  {
    title: 'Requests',
    about: 'Requests per second. The one of the exporter counts too.',
    unit: 'reqps',
    queries: {
      '{{pool}}': 'sum by (job, namespace, pool) (rate(phpfpm_accepted_connections[$__rate_interval]))',
    },
  },
  {
    title: 'Slow requests',
    about: 'Requests per second that ended up in the slow log.',
    unit: 'reqps',
    queries: { '{{pool}}': 'sum by (job, namespace, pool) (rate(phpfpm_slow_requests[$__rate_interval]))' },
  },
  {
    title: 'Workers',
    about: 'Workers of all pods. One of the busy ones is answering the exporter.',
    unit: 'short',
    queries: {
      '{{pool}} busy': 'sum by (job, namespace, pool) (phpfpm_active_processes)',
      '{{pool}} idle': 'sum by (job, namespace, pool) (phpfpm_idle_processes)',
    },
  },
  {
    title: 'Queue',
    about: 'Connections that wait, and how many may.',
    unit: 'short',
    queries: {
      '{{pod}} {{pool}} waiting': 'phpfpm_listen_queue',
      '{{pod}} {{pool}} limit': 'phpfpm_listen_queue_length',
    },
  },
  {
    title: 'Longest request',
    about: 'The longest request that a worker of each pool has under way, or has had last.',
    unit: 's',
    queries: {
      '{{pool}}': 'max by (job, namespace, pool) (phpfpm_process_request_duration) / 1000000',
    },
  },
  {
    title: 'Memory of a request',
    about: 'The most that the last request of any worker has taken.',
    unit: 'bytes',
    queries: { '{{pool}}': 'max by (job, namespace, pool) (phpfpm_process_last_request_memory)' },
  },
];
