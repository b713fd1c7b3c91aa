import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('HAProxy', 'HAProxy'),

  HAProxyBackendDown: {
    expr: 'haproxy_backend_status{state="DOWN"} == 1',
    for: '1m',
    severity: 'critical',
    summary: 'Backend {{ $labels.proxy }} of {{ $labels.job }} has no server left',
    description: 'All servers of {{ $labels.proxy }} fail their checks, as {{ $labels.pod }} sees it.',
    runbook: {
      meaning: 'Neither an active nor a backup server of the backend passes its health check.',
      impact: 'Every request for this backend is answered with 503.',
      look: {
        'Which servers are down?': 'haproxy_server_status{state="DOWN"} == 1',
        'What does their check say?': 'haproxy_server_check_status == 1',
        'Since when?': 'haproxy_backend_check_last_change_seconds',
      },
      mend: [
        'See whether the pods behind the servers run and answer the path of the check.',
        'A check that fails with L7STS gets an answer with the wrong status: ask for the path by hand.',
        'All at once after a change: the address, port or certificate of the servers in the configuration is wrong.',
      ],
    },
  },

  HAProxyServerDown: {
    expr: 'haproxy_server_status{state="DOWN"} == 1',
    for: '5m',
    severity: 'warning',
    summary: 'Server {{ $labels.server }} of backend {{ $labels.proxy }} is down',
    description: 'It fails its health check, as {{ $labels.pod }} of {{ $labels.job }} sees it.',
    runbook: {
      meaning: 'One server of the backend fails its check; the others carry its load.',
      impact: 'Less capacity. If no server is left, the backend is down.',
      look: {
        'How many servers are left?': 'haproxy_backend_active_servers',
        'How does the check fail?': 'haproxy_server_check_status{state!~"L.OK"} == 1',
        'How often has it changed?': 'increase(haproxy_server_check_up_down_total[1h])',
      },
      mend: [
        'L4CON or L4TOUT: nothing listens there. L7STS: it answers with an error. L7TOUT: it answers too slowly.',
        'If the server is gone for good, take it out of the configuration.',
      ],
    },
  },

  HAProxyErrors: {
    expr: 'sum by (job, namespace, proxy) (rate(haproxy_backend_http_responses_total{code="5xx"}[5m])) / (sum by (job, namespace, proxy) (rate(haproxy_backend_http_responses_total[5m])) > 0) > $share',
    for: '5m',
    severity: 'critical',
    summary: 'Backend {{ $labels.proxy }} of {{ $labels.job }} answers with errors',
    description: '{{ $value | humanizePercentage }} of the answers are 5xx.',
    thresholds: { share: { default: 0.05, reason: 'one in twenty is what users notice and retry' } },
    runbook: {
      meaning: 'Requests to this backend end with a 5xx, from the servers or from HAProxy itself.',
      impact: 'Users see errors, and clients that retry add to the load.',
      look: {
        'Which server answers with them?': 'rate(haproxy_server_http_responses_total{code="5xx"}[5m])',
        'Are they from HAProxy, because it cannot connect?': 'rate(haproxy_backend_connection_errors_total[5m])',
        'Do servers break off?': 'rate(haproxy_backend_server_aborts_total[5m])',
      },
      mend: [
        'One server only: set it to drain, and look at its log.',
        'All of them: the application, or what it needs.',
        'The termination state in the log of HAProxy tells who ended the request: `SC` could not connect, `sH` timed out.',
      ],
    },
  },

  HAProxyQueues: {
    expr: 'haproxy_backend_current_queue > $queued',
    for: '5m',
    severity: 'warning',
    summary: 'Requests queue before backend {{ $labels.proxy }} of {{ $labels.job }}',
    description: '{{ $value }} requests wait for a server in {{ $labels.pod }}.',
    thresholds: {
      queued: { default: 10, reason: 'a short queue evens out bursts, one that stays is missing capacity' },
    },
    runbook: {
      meaning: 'All servers of the backend have as many requests as `maxconn` allows them.',
      impact: 'Requests wait, and fail with 503 after `timeout queue`.',
      look: {
        'How long do they wait?': 'haproxy_backend_queue_time_average_seconds',
        'How long do servers need?': 'haproxy_backend_response_time_average_seconds',
        'Is there more to do than before?': 'rate(haproxy_backend_http_requests_total[5m])',
      },
      mend: [
        'Servers have become slow: mend that first.',
        'More requests than before: add servers, or raise `maxconn` of the servers if they have room.',
      ],
    },
  },

  HAProxyConnectionErrors: {
    expr: 'rate(haproxy_backend_connection_errors_total[5m]) > $rate',
    for: '5m',
    severity: 'warning',
    summary: 'HAProxy {{ $labels.job }} cannot connect to servers of {{ $labels.proxy }}',
    description: '{{ $value | humanize }} connections per second fail.',
    thresholds: { rate: { default: 1, reason: 'single ones are retried on another server without anybody noticing' } },
    runbook: {
      meaning: 'Connections to servers of the backend fail, although their checks may pass.',
      impact: 'Requests are tried again on another server, which takes time, and fail if there is none.',
      look: {
        'Which server?': 'rate(haproxy_server_connection_errors_total[5m])',
        'Are they tried again?': 'rate(haproxy_backend_retry_warnings_total[5m])',
      },
      mend: [
        'The listen queue of the server is full: it accepts too slowly, or has too few workers.',
        'Pods that are replaced: give them a `preStop` pause, so that HAProxy hears of it first.',
      ],
    },
  },

  HAProxyConnectionsExhausted: {
    expr: 'haproxy_process_current_connections / haproxy_process_max_connections > $used',
    for: '5m',
    severity: 'critical',
    summary: 'HAProxy {{ $labels.job }} is running out of connections',
    description: '{{ $value | humanizePercentage }} of maxconn are in use in {{ $labels.pod }}.',
    thresholds: { used: { default: 0.85, reason: 'a burst of clients fills the rest within seconds' } },
    runbook: {
      meaning: 'Nearly as many connections are open as the global `maxconn` allows.',
      impact: 'At the limit, HAProxy accepts no more: clients wait in the queue of the kernel and time out.',
      look: {
        'Through which frontend do they come?': 'haproxy_frontend_current_sessions',
        'Do requests queue behind?': 'haproxy_backend_current_queue',
      },
      mend: [
        'What is behind is slow, so that connections pile up: mend that first.',
        'Raise the global `maxconn`, and the memory limit of the pod with it.',
        'One client with too many: limit it with a stick table.',
      ],
    },
  },
});
