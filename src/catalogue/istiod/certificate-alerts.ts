import { defineAlerts } from '../alert';

export const certificateAlerts = defineAlerts({
  IstiodRootExpires: {
    expr: 'citadel_server_root_cert_expiry_timestamp - time() < $left',
    for: '1h',
    severity: 'critical',
    summary: 'The root certificate of the mesh is about to expire',
    description: '{{ $value | humanizeDuration }} are left, as {{ $labels.pod }} sees it.',
    thresholds: {
      left: {
        default: 2592000,
        reason: 'thirty days: a root is changed in steps, with time for all proxies between them',
      },
    },
    runbook: {
      meaning: 'All certificates of the mesh hang on this root. A negative number means that it is over.',
      impact: 'At its end no two workloads trust each other: every connection with mutual TLS fails.',
      look: {
        'When exactly?': 'citadel_server_root_cert_expiry_timestamp',
        'Do all istiods have the same?': 'count by (job, namespace) (citadel_server_root_cert_expiry_timestamp)',
      },
      mend: [
        'A root of your own (Secret `cacerts`): add the new root beside the old one first, and change the signing key only when all proxies have both.',
        'The self-signed one renews itself: see in the log of istiod why it did not, and restart it.',
      ],
    },
  },

  IstiodChainExpires: {
    expr: 'citadel_server_cert_chain_expiry_timestamp - time() < $left',
    for: '1h',
    severity: 'warning',
    summary: 'The certificate with which {{ $labels.job }} signs expires soon',
    description: '{{ $value | humanizeDuration }} are left, as {{ $labels.pod }} sees it.',
    thresholds: {
      left: {
        default: 1209600,
        reason: 'two weeks: whoever renews by itself does it earlier, so that it has failed already',
      },
    },
    runbook: {
      meaning: 'A certificate between the root and those of the workloads comes to its end.',
      impact: 'Workloads get no valid certificates any more. Those that they have last for a day.',
      look: {
        'When exactly?': 'citadel_server_cert_chain_expiry_timestamp',
        'Are certificates still issued?': 'rate(citadel_server_success_cert_issuance_count[10m])',
      },
      mend: [
        'Renew the intermediate certificate in the Secret `cacerts`; istiod loads it by itself.',
        'From cert-manager: `kubectl describe certificate -n istio-system` tells why it was not renewed.',
      ],
    },
  },

  IstiodSigningFails: {
    expr: 'sum by (job, namespace) (increase(citadel_server_csr_sign_err_count[10m])) > $errors',
    keepFiringFor: '10m',
    severity: 'critical',
    summary: '{{ $labels.job }} cannot sign certificates of workloads',
    description: '{{ $value | humanize }} requests for a certificate failed within 10 minutes.',
    thresholds: {
      errors: { default: 0, reason: 'a certificate that is not issued is a workload without a connection' },
    },
    runbook: {
      meaning: 'istiod got requests that were in order and could not sign them.',
      impact: 'New pods do not become ready. Those that run lose their certificate within a day.',
      look: {
        'Why?': 'sum by (job, namespace, error) (increase(citadel_server_csr_sign_err_count[10m])) > 0',
        'Are others signed?': 'rate(citadel_server_success_cert_issuance_count[10m])',
        'Or are requests not even trusted?': 'increase(citadel_server_authentication_failure_count[10m])',
      },
      mend: [
        'The signing key and its certificate do not belong together: compare them in the Secret `cacerts`.',
        'A CA of another system: see whether it can be reached, and what it answers, in the log of istiod.',
      ],
    },
  },
});
