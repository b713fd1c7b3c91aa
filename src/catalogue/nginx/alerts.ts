import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Nginx', 'NGINX'),

  NginxDown: {
    expr: 'nginx_up == 0',
    for: '1m',
    severity: 'critical',
    summary: 'NGINX behind {{ $labels.job }} does not answer',
    description: 'The exporter {{ $labels.pod }} runs, but gets no status page from NGINX.',
    runbook: {
      meaning: 'The exporter is alive and the stub_status page does not answer, or is none.',
      impact: 'If NGINX is down, nothing behind it can be reached. If only the status page is gone, you are blind.',
      look: {
        'Since when?': 'nginx_up',
        'How many requests came in before?': 'rate(nginx_http_requests_total[5m])',
      },
      mend: [
        'See whether the pods of NGINX run and are ready; `nginx -t` in the pod tells whether the configuration is sound.',
        'The log of the exporter shows the answer: 403 and 404 mean that `stub_status` is not allowed or not at this path.',
        'The page must be on the port that the exporter asks, and `allow` must let the pod in.',
      ],
    },
  },

  NginxDropsConnections: {
    expr: 'rate(nginx_connections_accepted[5m]) - rate(nginx_connections_handled[5m]) > $rate',
    for: '5m',
    severity: 'critical',
    summary: 'NGINX behind {{ $labels.job }} drops connections',
    description: '{{ $value | humanize }} accepted connections per second are closed at once.',
    thresholds: {
      rate: { default: 0, reason: 'NGINX handles every connection that it accepts, unless it has reached a limit' },
    },
    runbook: {
      meaning: 'NGINX accepts connections that it cannot handle, because `worker_connections` are used up.',
      impact: 'Clients see a connection that is closed without an answer.',
      look: {
        'How many are open?': 'nginx_connections_active',
        'How many only wait for the next request?': 'nginx_connections_waiting',
        'How many wait for what is behind?': 'nginx_connections_writing',
      },
      mend: [
        'Many are writing: something behind NGINX is slow, and connections pile up. Mend that first.',
        'Many are waiting: lower `keepalive_timeout`.',
        'Raise `worker_connections`, and `worker_rlimit_nofile` with it; a proxied request needs two.',
      ],
    },
  },

  NginxConnectionsPileUp: {
    expr: 'nginx_connections_writing > $writing',
    for: '10m',
    severity: 'warning',
    summary: 'Requests pile up in NGINX behind {{ $labels.job }}',
    description: '{{ $value }} connections wait for an answer at the same time.',
    thresholds: {
      writing: {
        default: 400,
        reason: 'a proxied request takes two of the 1024 connections that the packaged configuration allows',
      },
    },
    runbook: {
      meaning: 'Many requests are being answered at the same time, which usually means that answers take long.',
      impact: 'Users wait. When `worker_connections` are used up, new ones are dropped.',
      look: {
        'Are there more requests, or do they take longer?': 'rate(nginx_http_requests_total[5m])',
        'Since when?': 'nginx_connections_writing',
      },
      mend: [
        'As many requests as before: what is behind NGINX is slow. `$upstream_response_time` in the access log shows which.',
        'More requests than before: add replicas, or limit the client with `limit_req`.',
        'Long polls and websockets count as writing for as long as they are open: raise the threshold.',
      ],
    },
  },

  NginxTrafficGone: {
    expr: 'rate(nginx_http_requests_total[5m]) < $left * rate(nginx_http_requests_total[1h] offset 10m) and rate(nginx_http_requests_total[1h] offset 10m) > $usual',
    for: '5m',
    severity: 'warning',
    summary: 'NGINX behind {{ $labels.job }} has hardly any requests left',
    description: 'Only {{ $value | humanize }} requests per second arrive, far less than an hour ago.',
    thresholds: {
      left: { default: 0.1, reason: 'nights and weekends are slopes, nine tenths within minutes are an outage' },
      usual: { default: 5, reason: 'below that, a single client that leaves looks like an outage' },
    },
    runbook: {
      meaning: 'Nine of ten requests have stopped to arrive within minutes, and NGINX itself is well.',
      impact: 'Users most likely do not reach the service any more.',
      look: {
        'When did it break off?': 'rate(nginx_http_requests_total[5m])',
        'Do clients still connect?': 'rate(nginx_connections_accepted[5m])',
      },
      mend: [
        'Look in front of NGINX: DNS, load balancer, certificate, firewall.',
        'Another replica may have taken over the traffic: compare all pods.',
        'A batch job that has ended is no outage: raise `usual`.',
      ],
    },
  },
});
