import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('CertManager', 'Cert-manager'),

  CertManagerCertificateExpires: {
    expr: '(certmanager_certificate_expiration_timestamp_seconds > 0) - time() < $seconds',
    for: '15m',
    severity: 'critical',
    summary: 'Certificate {{ $labels.namespace }}/{{ $labels.name }} is about to expire',
    description:
      'It is valid for another {{ $value | humanizeDuration }}; {{ $labels.issuer_kind }} {{ $labels.issuer_name }} should have renewed it long ago.',
    thresholds: {
      seconds: {
        default: 172800,
        reason: 'two days, a weekend: certificates of 90 days are renewed 30 days before their end',
      },
    },
    runbook: {
      meaning: 'The certificate was not renewed although its time has come, and its end is near.',
      impact: 'At its end clients refuse the connection: browsers show a warning, services stop to talk to each other.',
      look: {
        'When should it have been renewed?': 'certmanager_certificate_renewal_timestamp_seconds',
        'Is its issuer ready?':
          'certmanager_issuer_ready_status{condition="True"} or certmanager_clusterissuer_ready_status{condition="True"}',
        'What does the authority answer?':
          'sum by (job, namespace, host, status) (increase(certmanager_http_acme_client_request_count[1d]))',
      },
      mend: [
        '`cmctl status certificate NAME` follows the chain from the Certificate to its request, order and challenge, and shows the reason.',
        'Try again at once: `cmctl renew NAME`.',
        'A certificate that lives shorter than the threshold by design needs a lower threshold.',
      ],
    },
  },

  CertManagerRenewalOverdue: {
    expr: 'time() - (certmanager_certificate_renewal_timestamp_seconds > 0) > $seconds',
    for: '15m',
    severity: 'warning',
    summary: 'Certificate {{ $labels.namespace }}/{{ $labels.name }} is not renewed',
    description: 'The renewal is overdue by {{ $value | humanizeDuration }}.',
    thresholds: {
      seconds: { default: 14400, reason: 'a failed issuance is tried again after one hour, and then after two' },
    },
    runbook: {
      meaning: 'The time of renewal is past, and there is still no new certificate.',
      impact: 'None yet. The old certificate is valid for a while: usually a third of its life is left.',
      look: {
        'Until when is it valid?': 'certmanager_certificate_expiration_timestamp_seconds * 1000',
        'Does a challenge fail?': 'certmanager_certificate_challenge_status{status=~"invalid|errored|expired"} == 1',
        'Do controllers fail?':
          'sum by (job, namespace, controller) (rate(certmanager_controller_sync_error_count[1h]))',
      },
      mend: [
        '`kubectl describe certificaterequest,order,challenge` in the namespace shows where it hangs.',
        'HTTP-01: the address under the domain must lead to the solver of cert-manager, from the outside and over IPv6 too.',
        'DNS-01: see whether the credentials for the zone still work.',
      ],
    },
  },

  CertManagerCertificateNotReady: {
    expr: 'certmanager_certificate_ready_status{condition!="True"} == 1',
    for: '1h',
    severity: 'warning',
    summary: 'Certificate {{ $labels.namespace }}/{{ $labels.name }} is not ready',
    description:
      'Its condition Ready is {{ $labels.condition }}; its issuer is {{ $labels.issuer_kind }} {{ $labels.issuer_name }}.',
    runbook: {
      meaning:
        'There is no valid certificate that fits what the Certificate asks for: never issued, expired, or asked for with other names since.',
      impact:
        'Pods that mount its Secret do not start; an Ingress serves a stand-in that browsers refuse, or the old certificate.',
      look: {
        'Since when?': 'certmanager_certificate_ready_status{condition="True"}',
        'Is its issuer ready?':
          'certmanager_issuer_ready_status{condition="True"} or certmanager_clusterissuer_ready_status{condition="True"}',
        'Does a challenge fail?': 'certmanager_certificate_challenge_status{status=~"invalid|errored|expired"} == 1',
      },
      mend: [
        'Read the conditions: `kubectl describe certificate NAME`, or `cmctl status certificate NAME` for the whole chain.',
        'An issuer that does not exist or is spelled differently shows as a request that nobody takes up.',
        'A domain that does not lead to this cluster cannot be proven: correct its DNS first.',
      ],
    },
  },

  CertManagerIssuerNotReady: {
    expr: 'certmanager_issuer_ready_status{condition!="True"} == 1 or certmanager_clusterissuer_ready_status{condition!="True"} == 1',
    for: '15m',
    severity: 'warning',
    summary: 'The issuer {{ $labels.name }} of cert-manager is not ready',
    description: 'The condition Ready of the Issuer or ClusterIssuer {{ $labels.name }} is {{ $labels.condition }}.',
    runbook: {
      meaning:
        'cert-manager cannot use the issuer: the account is not registered, the key is missing, or the authority does not answer.',
      impact: 'No certificate of this issuer is issued or renewed until it is ready.',
      look: {
        'Which issuers?':
          'certmanager_issuer_ready_status{condition="True"} == 0 or certmanager_clusterissuer_ready_status{condition="True"} == 0',
        'What does the authority answer?':
          'sum by (job, namespace, host, status) (increase(certmanager_http_acme_client_request_count[1h]))',
      },
      mend: [
        'The reason is in the conditions: `kubectl describe clusterissuer NAME`, or `issuer`.',
        'A Secret that the issuer names must be in its namespace; for a ClusterIssuer that is the one of cert-manager.',
        'ACME: see whether pods reach the authority, and whether it is in maintenance.',
      ],
    },
  },

  CertManagerChallengeFails: {
    expr: 'certmanager_certificate_challenge_status{status=~"invalid|errored|expired"} == 1',
    for: '30m',
    severity: 'warning',
    summary: 'The proof for domain {{ $labels.domain }} has failed',
    description:
      'The challenge {{ $labels.namespace }}/{{ $labels.name }} of type {{ $labels.type }} is {{ $labels.status }}.',
    runbook: {
      meaning: 'The authority could not confirm that the domain is ours.',
      impact:
        'The certificate for the domain is not issued. After several failures in an hour the authority makes us wait.',
      look: {
        'Which domains?': 'certmanager_certificate_challenge_status{status=~"invalid|errored|expired"} == 1',
        'Are we limited?': 'increase(certmanager_http_acme_client_request_count{status="429"}[1d])',
      },
      mend: [
        'The reason is in the status: `kubectl describe challenge NAME`.',
        'HTTP-01: open `http://DOMAIN/.well-known/acme-challenge/test` from the outside; it must reach the Ingress of the solver.',
        'DNS-01: `dig TXT _acme-challenge.DOMAIN` must show the token on the servers of the zone.',
      ],
    },
  },

  CertManagerAcmeRateLimited: {
    expr: 'sum by (job, namespace, host) (increase(certmanager_http_acme_client_request_count{status="429"}[1h])) > $refused',
    severity: 'warning',
    summary: 'The authority {{ $labels.host }} limits requests of cert-manager',
    description: '{{ $value | humanize }} requests were refused with status 429 in an hour.',
    thresholds: { refused: { default: 0, reason: 'a limit holds for hours or a week, so the first refusal counts' } },
    runbook: {
      meaning: 'More certificates, orders or failed proofs were asked for than the authority allows.',
      impact: 'Nothing is issued for the domains or the account until the limit ends. Renewals wait too.',
      look: {
        'What is asked for so often?':
          'sum by (job, namespace, action, status) (increase(certmanager_http_acme_client_request_count[1h]))',
        'Which proofs fail?': 'certmanager_certificate_challenge_status{status=~"invalid|errored|expired"} == 1',
      },
      mend: [
        'Find the Certificate that fails again and again, and mend or delete it.',
        'Something that deletes Secrets or namespaces makes new certificates each time: keep the Secret.',
        'Test against the staging servers of the authority.',
      ],
    },
  },

  CertManagerSyncFails: {
    expr: 'sum by (job, namespace, controller) (rate(certmanager_controller_sync_error_count[15m])) / sum by (job, namespace, controller) (rate(certmanager_controller_sync_call_count[15m])) > $failed',
    for: '30m',
    severity: 'warning',
    summary: 'The controller {{ $labels.controller }} of cert-manager fails',
    description: '{{ $value | humanizePercentage }} of its runs end with an error.',
    thresholds: {
      failed: {
        default: 0.5,
        reason: 'conflicts of writing are errors too, and are repeated at once; half of all runs they are not',
      },
    },
    runbook: {
      meaning: 'One of the controllers inside cert-manager fails more often than it succeeds.',
      impact: 'Whatever it does is late or not done: issuing, proving, copying into Secrets.',
      look: {
        'How often does it run?':
          'sum by (job, namespace, controller) (rate(certmanager_controller_sync_call_count[15m]))',
        'Since when does it fail?':
          'sum by (job, namespace, controller) (rate(certmanager_controller_sync_error_count[15m]))',
      },
      mend: [
        'The log of the controller pod names the object and the error.',
        'After an upgrade, see whether the CRDs and the ClusterRoles are of the same version.',
      ],
    },
  },
});
