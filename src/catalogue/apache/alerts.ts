import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Apache', 'Apache'),

  ApacheDown: {
    expr: 'apache_up == 0',
    for: '1m',
    severity: 'critical',
    summary: 'Apache behind {{ $labels.job }} does not answer',
    description: 'The exporter {{ $labels.pod }} runs, but gets no page of mod_status.',
    runbook: {
      meaning: 'The exporter is alive and `/server-status?auto` does not answer, or is none.',
      impact: 'If Apache is down, so is the site. If all workers are busy, the page waits like everybody else.',
      look: {
        'Since when?': 'apache_up',
        'Were all workers busy before?': 'apache_workers',
      },
      mend: [
        'See whether the pods run; `apachectl configtest` in the pod tells whether the configuration is sound.',
        'The log of the exporter shows the answer: 403 means that `Require` keeps it out, 404 that mod_status is not loaded.',
      ],
    },
  },

  ApacheWorkersExhausted: {
    expr: 'apache_workers{state="busy"} / ignoring (state) sum without (state) (apache_scoreboard) > $used',
    for: '5m',
    severity: 'critical',
    summary: 'Apache behind {{ $labels.job }} has hardly any free worker',
    description: '{{ $value | humanizePercentage }} of all slots are busy.',
    thresholds: {
      used: { default: 0.85, reason: 'slots include those that Apache could still start; a burst takes the rest' },
    },
    runbook: {
      meaning: 'Nearly all workers that `MaxRequestWorkers` allows serve a request.',
      impact: 'When none is free, new connections wait in the queue of the kernel and time out.',
      look: {
        'What do the workers do?': 'apache_scoreboard',
        'Are there more requests, or do they take longer?': 'rate(apache_accesses_total[5m])',
      },
      mend: [
        'Most in `reply`: the application is slow, or what it needs.',
        'Most in `keepalive`: lower `KeepAliveTimeout`, or use the event MPM.',
        'Most in `read`: slow or hostile clients; mod_reqtimeout cuts them off.',
        'Raise `MaxRequestWorkers`, and the memory limit of the pod with it.',
      ],
    },
  },

  ApacheSlow: {
    expr: 'rate(apache_duration_ms_total[5m]) / (rate(apache_accesses_total[5m]) > 0) / 1000 > $seconds',
    for: '10m',
    severity: 'warning',
    summary: 'Requests to Apache behind {{ $labels.job }} take long',
    description: 'A request takes {{ $value | humanizeDuration }} on average.',
    thresholds: { seconds: { default: 2, reason: 'people leave a page after two seconds' } },
    runbook: {
      meaning: 'The mean time from the first byte of a request to the last byte of its answer is high.',
      impact: 'Users wait, and workers are busy for longer.',
      look: {
        'Since when?': 'rate(apache_duration_ms_total[5m]) / rate(apache_accesses_total[5m])',
        'Is the CPU the reason?': 'rate(apache_cpu_time_ms_total[5m])',
        'Are workers left?': 'apache_workers',
      },
      mend: [
        '`%D` in the log format shows which paths are slow.',
        'Large downloads to slow clients count too: give them a server of their own, or raise the threshold.',
      ],
    },
  },

  ApacheTrafficGone: {
    expr: 'rate(apache_accesses_total[5m]) < $left * rate(apache_accesses_total[1h] offset 10m) and rate(apache_accesses_total[1h] offset 10m) > $usual',
    for: '5m',
    severity: 'warning',
    summary: 'Apache behind {{ $labels.job }} has hardly any requests left',
    description: 'Only {{ $value | humanize }} requests per second arrive, far less than an hour ago.',
    thresholds: {
      left: { default: 0.1, reason: 'nights and weekends are slopes, nine tenths within minutes are an outage' },
      usual: { default: 5, reason: 'below that, a single client that leaves looks like an outage' },
    },
    runbook: {
      meaning: 'Nine of ten requests have stopped to arrive within minutes, and Apache itself is well.',
      impact: 'Users most likely do not reach the site any more.',
      look: {
        'When did it break off?': 'rate(apache_accesses_total[5m])',
        'Are connections open?': 'apache_connections',
      },
      mend: [
        'Look in front of Apache: DNS, load balancer, certificate, firewall.',
        'Another replica may have taken over the traffic: compare all pods.',
      ],
    },
  },
});
