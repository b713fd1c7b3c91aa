import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Probe', 'A probe'),

  ProbeFailed: {
    expr: 'probe_success == 0',
    for: '2m',
    severity: 'critical',
    summary: '{{ $labels.instance }} fails its probe',
    description: 'The prober has reached no good answer from {{ $labels.instance }} since.',
    runbook: {
      meaning:
        'The exporter asks from outside as a client would, and the answer is missing or not as the module wants it.',
      impact: 'Clients most likely fail as the probe does.',
      look: {
        'What did HTTP say, where 0 is no answer at all?': 'probe_http_status_code',
        'Where is the time spent?': 'probe_http_duration_seconds',
        'Was it the expected text that was missing?': 'probe_failed_due_to_regex',
      },
      mend: [
        'Ask the exporter itself: `/probe?target=...&module=...&debug=true` shows every step and the reason.',
        'Only from inside the cluster: a NetworkPolicy or the egress of the exporter. Only from outside: DNS or a load balancer.',
        'A certificate that is not valid fails the probe too, unless the module says `insecure_skip_verify`.',
      ],
    },
  },

  ProbeFlaps: {
    expr: 'changes(probe_success[1h]) > $changes',
    keepFiringFor: '30m',
    severity: 'warning',
    summary: '{{ $labels.instance }} comes and goes',
    description: 'Its probe changed {{ $value }} times between success and failure within an hour.',
    thresholds: { changes: { default: 6, reason: 'three outages within an hour are not three accidents' } },
    runbook: {
      meaning: 'The target fails and recovers again and again, each time too briefly for ProbeFailed.',
      impact: 'A part of the requests of real clients fails.',
      look: {
        'When?': 'probe_success',
        'Is it slow before it fails?': 'probe_duration_seconds',
      },
      mend: [
        'One of several replicas is bad: probe them one by one.',
        'Its duration is close to the timeout of the module: mend the latency, or raise the timeout.',
        'Pods that restart or fail their readiness show up in `kubectl get events`.',
      ],
    },
  },

  ProbeSlow: {
    expr: 'avg_over_time(probe_duration_seconds[10m]) > $seconds',
    for: '10m',
    severity: 'warning',
    summary: '{{ $labels.instance }} answers its probe slowly',
    description: 'A probe takes {{ $value | humanizeDuration }} on average.',
    thresholds: {
      seconds: { default: 2, reason: 'people leave a page after two seconds, and the probe asks for one request only' },
    },
    runbook: {
      meaning: 'The whole probe takes long: name resolution, connection, TLS, request and answer.',
      impact: 'Clients wait as long, and give up.',
      look: {
        'Which phase of HTTP takes the time?': 'probe_http_duration_seconds',
        'Is it the name?': 'probe_dns_lookup_time_seconds',
      },
      mend: [
        'Phase `resolve`: the DNS of the cluster, often a search list that is tried first.',
        'Phases `connect` and `tls`: the network, or a server that has no free worker.',
        'Phase `processing`: the application. Phase `transfer`: a large answer; probe a small page.',
      ],
    },
  },

  ProbeCertificateExpiresSoon: {
    expr: 'probe_ssl_earliest_cert_expiry - time() < $left and probe_ssl_earliest_cert_expiry - time() > 0',
    for: '1h',
    severity: 'warning',
    summary: 'The certificate of {{ $labels.instance }} expires soon',
    description: 'It is valid for {{ $value | humanizeDuration }}.',
    thresholds: {
      left: {
        default: 1209600,
        reason: 'two weeks: whoever renews by itself does it a month before, so that it has failed already',
      },
    },
    runbook: {
      meaning: 'A certificate of the chain that the target shows ends within two weeks, unless somebody renews it.',
      impact: 'None yet. At its end, clients refuse to connect.',
      look: {
        'When does each expire?': 'probe_ssl_earliest_cert_expiry',
        'Is it only one of several endpoints?': '(probe_ssl_earliest_cert_expiry - time()) / 86400',
      },
      mend: [
        '`openssl s_client -connect HOST:443 -servername HOST` shows which certificate of the chain it is.',
        'Of cert-manager: `kubectl describe certificate` tells why it was not renewed.',
        'Renewed, but the old one is still shown: the server has to load it anew.',
      ],
    },
  },

  ProbeCertificateExpired: {
    expr: 'probe_ssl_earliest_cert_expiry - time() < $left',
    severity: 'critical',
    summary: 'The certificate of {{ $labels.instance }} is about to expire, or has expired',
    description: '{{ $value | humanizeDuration }} are left.',
    thresholds: { left: { default: 259200, reason: 'three days, so that a weekend can pass before it ends' } },
    runbook: {
      meaning: 'A certificate of the chain that the target shows is at its end.',
      impact: 'Clients refuse to connect as soon as it is over; browsers show a warning that nobody should click away.',
      look: {
        'How many days are left?': '(probe_ssl_earliest_cert_expiry - time()) / 86400',
      },
      mend: [
        'Renew it now, by hand if need be.',
        'Load it: many servers read their certificate only when they start.',
        'Then find out why nobody saw ProbeCertificateExpiresSoon.',
      ],
    },
  },
});
