import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Certificates',
    about: 'How many there are.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'count by (job, namespace) (certmanager_certificate_ready_status{condition="True"})' },
  },
  {
    title: 'Not ready',
    about: 'Certificates that are not valid or not what was asked for.',
    as: 'number',
    unit: 'short',
    queries: {
      '{{job}}':
        'count by (job, namespace) (certmanager_certificate_ready_status{condition="True"} == 0) or 0 * count by (job, namespace) (up)',
    },
  },
  {
    title: 'Next to expire',
    about: 'Time that the certificate with the nearest end has left.',
    as: 'number',
    unit: 's',
    queries: {
      '{{job}}': 'min by (job, namespace) ((certmanager_certificate_expiration_timestamp_seconds > 0) - time())',
    },
  },
  {
    title: 'Issuers',
    about: 'Whether each can be used.',
    as: 'state',
    unit: 'none',
    queries: {
      '{{namespace}} {{name}}': 'certmanager_issuer_ready_status{condition="True"}',
      '{{name}}': 'certmanager_clusterissuer_ready_status{condition="True"}',
    },
  },
  {
    title: 'Time left',
    about: 'The ten certificates that end first. A line falls, and jumps up when it is renewed.',
    unit: 's',
    queries: {
      '{{namespace}} {{name}}': 'bottomk(10, (certmanager_certificate_expiration_timestamp_seconds > 0) - time())',
    },
  },
  {
    title: 'Overdue renewals',
    about: 'How long each certificate has been waiting beyond its time. Empty is good.',
    unit: 's',
    queries: {
      '{{namespace}} {{name}}': 'time() - (certmanager_certificate_renewal_timestamp_seconds > 0) > 0',
    },
  },
  {
    title: 'Requests to authorities',
    about: 'By status: 429 is a limit, 5xx trouble of the authority.',
    unit: 'reqps',
    queries: {
      '{{host}} {{status}}':
        'sum by (job, namespace, host, status) (rate(certmanager_http_acme_client_request_count[$__rate_interval]))',
    },
  },
  {
    title: 'Challenges',
    about: 'Proofs under way, by state. They vanish when the order is done.',
    unit: 'short',
    queries: { '{{status}}': 'sum by (job, namespace, status) (certmanager_certificate_challenge_status)' },
  },
  {
    title: 'Runs of controllers',
    about: 'The busiest controllers.',
    unit: 'ops',
    queries: {
      '{{controller}}':
        'topk(10, sum by (job, namespace, controller) (rate(certmanager_controller_sync_call_count[$__rate_interval])))',
    },
  },
  {
    title: 'Errors of controllers',
    about: 'Runs that failed and are repeated.',
    unit: 'ops',
    queries: {
      '{{controller}}':
        'sum by (job, namespace, controller) (rate(certmanager_controller_sync_error_count[$__rate_interval])) > 0',
    },
  },
];
