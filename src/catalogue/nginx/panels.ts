import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'NGINX',
    about: 'Whether the status page answers.',
    as: 'state',
    unit: 'none',
    queries: { '{{job}}': 'nginx_up' },
  },
  {
    title: 'Requests per second',
    about: 'Averaged over the last minutes.',
    as: 'number',
    unit: 'reqps',
    queries: { '{{job}}': 'rate(nginx_http_requests_total[$__rate_interval])' },
  },
  {
    title: 'Open connections',
    about: 'Clients, and connections to what is behind are not counted.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'nginx_connections_active' },
  },
  {
    title: 'Requests per connection',
    about: 'How well clients reuse connections; near 1 means not at all.',
    as: 'number',
    unit: 'short',
    queries: {
      '{{job}}':
        'rate(nginx_http_requests_total[$__rate_interval]) / rate(nginx_connections_handled[$__rate_interval])',
    },
  },
  {
    title: 'Requests',
    about: 'Requests per second.',
    unit: 'reqps',
    queries: { '{{job}} {{pod}}': 'rate(nginx_http_requests_total[$__rate_interval])' },
  },
  {
    title: 'Connections',
    about: 'Writing ones wait for an answer, waiting ones for the next request of the client.',
    unit: 'short',
    queries: {
      '{{job}} reading': 'nginx_connections_reading',
      '{{job}} writing': 'nginx_connections_writing',
      '{{job}} waiting': 'nginx_connections_waiting',
    },
  },
  {
    title: 'New connections',
    about: 'Accepted and handled are equal unless a limit is reached.',
    unit: 'cps',
    queries: {
      '{{job}} accepted': 'rate(nginx_connections_accepted[$__rate_interval])',
      '{{job}} handled': 'rate(nginx_connections_handled[$__rate_interval])',
    },
  },
  {
    title: 'Dropped connections',
    about: 'Accepted and closed at once, because worker_connections are used up.',
    unit: 'cps',
    queries: {
      '{{job}}':
        'rate(nginx_connections_accepted[$__rate_interval]) - rate(nginx_connections_handled[$__rate_interval])',
    },
  },
];
