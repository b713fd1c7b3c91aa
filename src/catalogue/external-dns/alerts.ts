import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('ExternalDNS', 'ExternalDNS'),

  ExternalDNSSyncOverdue: {
    expr: 'time() - (external_dns_controller_last_sync_timestamp_seconds > 0 or process_start_time_seconds) > $age',
    for: '5m',
    severity: 'warning',
    summary: '{{ $labels.job }} does not get its records into the zone',
    description: 'The last round of {{ $labels.pod }} that succeeded is {{ $value | humanizeDuration }} ago.',
    thresholds: {
      age: { default: 900, reason: 'a round starts every minute by default, so that fifteen of them have failed' },
    },
    runbook: {
      meaning: 'No round has succeeded lately, or none at all since the process was started.',
      impact: 'New names do not resolve, and names point to addresses that are given up.',
      look: {
        'Does it still try?': 'time() - external_dns_controller_last_reconcile_timestamp_seconds',
        'Is it the provider?': 'increase(external_dns_registry_errors_total[15m])',
        'Is it the cluster?': 'increase(external_dns_source_errors_total[15m])',
      },
      mend: [
        'The log names the error of each round: credentials, a zone that is gone, a limit of the provider.',
        'One record that the provider refuses can fail the whole round: the log names it; remove or mend its Ingress.',
        'Rounds that are rarer by intent (`--interval`): raise `age`.',
      ],
    },
  },

  ExternalDNSProviderFails: {
    expr: 'increase(external_dns_registry_errors_total[15m]) >= $errors',
    for: '5m',
    severity: 'warning',
    summary: 'The DNS provider of {{ $labels.job }} refuses',
    description: '{{ $value | humanize }} rounds of {{ $labels.pod }} failed within 15 minutes.',
    thresholds: { errors: { default: 3, reason: 'a round that meets a limit once is repeated and gets through' } },
    runbook: {
      meaning: 'The records of the zone cannot be read, or changes of them are not taken.',
      impact: 'Names do not follow the cluster any more.',
      look: {
        'What does the provider answer?':
          'sum by (job, namespace, host, status) (rate(external_dns_http_request_duration_seconds_count[15m]))',
        'When did it work last?': 'time() - external_dns_controller_last_sync_timestamp_seconds',
      },
      mend: [
        'Access denied: the role, token or Secret was changed, or has expired.',
        'A limit: raise `--interval`, cache the zone with `--provider-cache-time`, and name the zone with `--zone-id-filter`.',
        'A record that exists already and is not its own: delete it, or give it the TXT record of the owner.',
      ],
    },
  },

  ExternalDNSSourceFails: {
    expr: 'increase(external_dns_source_errors_total[15m]) >= $errors',
    for: '5m',
    severity: 'warning',
    summary: '{{ $labels.job }} cannot read what names there should be',
    description: '{{ $value | humanize }} rounds of {{ $labels.pod }} failed within 15 minutes, at its sources.',
    thresholds: { errors: { default: 3, reason: 'an API server that restarts costs a round or two' } },
    runbook: {
      meaning: 'Services, Ingresses, Gateways or whatever else is a source cannot be listed.',
      impact: 'Nothing is changed in the zone, however much changes in the cluster.',
      look: {
        'What does the API server answer?':
          'sum by (job, namespace, path, status) (rate(external_dns_http_request_duration_seconds_count[15m]))',
        'How many names does it know?': 'external_dns_source_endpoints_total',
      },
      mend: [
        'Forbidden: the ClusterRole lacks the kind of a source that was added with `--source`.',
        'A kind whose CRD is not installed fails the whole round: remove the source.',
        'A template of `--fqdn-template` that does not fit an object.',
      ],
    },
  },

  ExternalDNSNamesVanish: {
    expr: 'max by (job, namespace) (external_dns_source_endpoints_total) < $left * max by (job, namespace) (external_dns_source_endpoints_total offset 1h) and max by (job, namespace) (external_dns_source_endpoints_total offset 1h) >= $usual',
    for: '2m',
    severity: 'critical',
    summary: 'Most names of {{ $labels.job }} are gone within an hour',
    description: 'Only {{ $value }} names are left that should be in the zone.',
    thresholds: {
      left: { default: 0.5, reason: 'applications come and go one by one, not half of them' },
      usual: { default: 10, reason: 'of a few names a single application makes the half' },
    },
    runbook: {
      meaning: 'The sources name far fewer records than an hour ago.',
      impact: 'With `--policy=sync` the records are deleted: users do not find the applications any more.',
      look: {
        'Are they gone from the zone as well?': 'external_dns_registry_endpoints_total',
        'Of which type are they?': 'external_dns_source_records',
      },
      mend: [
        'Stop it while you look: `kubectl scale deployment external-dns --replicas=0`.',
        'Find what changed: `--source`, a filter of labels, annotations or domains, or the addresses of the load balancer.',
        'Start it again when the sources are complete: it makes the records anew.',
      ],
    },
  },

  ExternalDNSNameTaken: {
    expr: 'sum by (job, namespace, domain, foreign_owner) (external_dns_registry_skipped_records_owner_mismatch_per_sync) > 0',
    for: '30m',
    severity: 'warning',
    summary: 'Names in {{ $labels.domain }} that {{ $labels.job }} wants belong to {{ $labels.foreign_owner }}',
    description: '{{ $value }} records are left alone because another ExternalDNS has made them.',
    runbook: {
      meaning: 'Two installations with different `--txt-owner-id` want the same name.',
      impact: 'The name points to the other cluster, and this one is not reached by it.',
      look: {
        'Of which type are they?': 'external_dns_registry_skipped_records_owner_mismatch_per_sync > 0',
      },
      mend: [
        'One of the two must not name it: remove the annotation or the host from one of the Ingresses.',
        'Moving to a new cluster: `--migrate-from-txt-owner` takes the records over.',
      ],
    },
  },

  ExternalDNSNamesInvalid: {
    expr: 'sum by (job, namespace, record_type, source_type) (external_dns_source_invalid_endpoints) > 0',
    for: '30m',
    severity: 'info',
    summary: '{{ $labels.job }} ignores names of the source {{ $labels.source_type }}',
    description: '{{ $value }} records of type {{ $labels.record_type }} are not valid.',
    runbook: {
      meaning: 'An object asks for a record that cannot be, such as a CNAME to itself.',
      impact: 'That name does not resolve. All others do.',
      look: { 'Which kinds are they?': 'external_dns_source_invalid_endpoints > 0' },
      mend: [
        'The log warns of each with its name: mend the annotation of the object.',
        'A target must be an address for A and AAAA, and a name for CNAME.',
      ],
    },
  },
});
