import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Keycloak', 'Keycloak'),

  KeycloakErrors: {
    expr: 'sum by (job, namespace) (rate(http_server_requests_seconds_count{outcome="SERVER_ERROR"}[5m])) / (sum by (job, namespace) (rate(http_server_requests_seconds_count[5m])) > $rate) > $share',
    for: '5m',
    severity: 'critical',
    summary: 'Keycloak {{ $labels.job }} answers with errors',
    description: '{{ $value | humanizePercentage }} of the answers are 5xx.',
    thresholds: {
      share: { default: 0.05, reason: 'one in twenty logins that fail is what users complain about' },
      rate: { default: 0.5, reason: 'with fewer requests per second, a single error is a large share' },
    },
    runbook: {
      meaning: 'Requests end with an error of Keycloak itself, most often because of its database.',
      impact: 'Users cannot log in, and applications cannot renew tokens.',
      look: {
        'Which requests?':
          'sum by (job, namespace, uri, status) (rate(http_server_requests_seconds_count{outcome="SERVER_ERROR"}[5m]))',
        'Do they wait for the database?': 'agroal_awaiting_count',
        'Does memory run out?': 'jvm_gc_overhead',
      },
      mend: [
        'The log holds a stack for each error: look for the database, for LDAP and for Infinispan in it.',
        'The database is down or full: mend it; Keycloak connects again by itself.',
        'After an upgrade: see whether the schema was migrated, and whether pods of both versions run.',
      ],
    },
  },

  KeycloakSlow: {
    expr: 'sum by (job, namespace) (rate(http_server_requests_seconds_sum{uri=~"/realms/.*"}[5m])) / (sum by (job, namespace) (rate(http_server_requests_seconds_count{uri=~"/realms/.*"}[5m])) > $rate) > $seconds',
    for: '10m',
    severity: 'warning',
    summary: 'Logins to Keycloak {{ $labels.job }} are slow',
    description: 'A request to a realm takes {{ $value | humanizeDuration }} on average.',
    thresholds: {
      seconds: {
        default: 1,
        reason: 'hashing a password takes a fraction of a second on purpose, the rest is trouble',
      },
      rate: { default: 0.5, reason: 'with fewer requests per second, a single slow one is the average' },
    },
    runbook: {
      meaning: 'Logins, tokens and the other requests to realms take long.',
      impact: 'Users wait at the door of every application; clients with short timeouts fail.',
      look: {
        'Which requests?':
          'sum by (job, namespace, uri) (rate(http_server_requests_seconds_sum[5m])) / sum by (job, namespace, uri) (rate(http_server_requests_seconds_count[5m]))',
        'Is it the database?': 'agroal_blocking_time_average_milliseconds',
        'Is it the processor?': 'process_cpu_usage',
        'Are caches too small?': 'sum by (job, namespace, cache) (rate(vendor_statistics_misses[5m]))',
      },
      mend: [
        'The processor at its limit: hashing passwords needs it. Raise the limit, or add pods.',
        'An LDAP server or identity provider that answers slowly: see its own figures.',
        'Many misses of the cache `users` or `realms`: raise its size.',
      ],
    },
  },

  KeycloakDatabasePoolExhausted: {
    expr: 'agroal_awaiting_count > $waiting',
    for: '2m',
    severity: 'critical',
    summary: 'Keycloak {{ $labels.job }} runs out of connections to its database',
    description: '{{ $value }} threads of {{ $labels.pod }} wait for a connection.',
    thresholds: { waiting: { default: 0, reason: 'a pool of the right size lets nobody wait for minutes' } },
    runbook: {
      meaning: 'All connections of the pool are in use, and requests wait for one to become free.',
      impact: 'Logins are slow, and fail when the wait takes too long.',
      look: {
        'How many are in use?': 'agroal_active_count',
        'How long do requests wait?': 'agroal_blocking_time_max_milliseconds',
        'Are there more requests than before?':
          'sum by (job, namespace) (rate(http_server_requests_seconds_count[5m]))',
      },
      mend: [
        'The database is slow: look for locks and slow queries there first.',
        'Raise `db-pool-max-size`; the database must allow as many connections times the number of pods.',
      ],
    },
  },

  KeycloakDatabaseConnectionsBreak: {
    expr: 'increase(agroal_invalid_count_total[15m]) > $connections',
    severity: 'warning',
    keepFiringFor: '15m',
    summary: 'Connections of Keycloak {{ $labels.job }} to its database break',
    description: '{{ $value | humanize }} connections of {{ $labels.pod }} were found broken within 15 minutes.',
    thresholds: {
      connections: { default: 2, reason: 'a database that fails over once breaks what was idle, and is done' },
    },
    runbook: {
      meaning: 'The pool finds connections that do not work any more, and opens new ones.',
      impact: 'Single requests fail or take longer.',
      look: {
        'How many are opened anew?': 'increase(agroal_creation_count_total[15m])',
        'Do requests fail?': 'rate(http_server_requests_seconds_count{outcome="SERVER_ERROR"}[5m])',
      },
      mend: [
        'Something between closes idle connections: a proxy, a firewall, `idle_session_timeout`. Let the pool close idle ones earlier, or that later.',
        'The database restarts: see its log.',
      ],
    },
  },

  KeycloakClusterSplit: {
    expr: 'vendor_cluster_size < on (job, namespace) group_left () count by (job, namespace) (vendor_cluster_size)',
    for: '5m',
    severity: 'critical',
    summary: 'Pods of Keycloak {{ $labels.job }} do not find each other',
    description: '{{ $labels.pod }} sees a cluster of {{ $value }}, and there are more pods than that.',
    runbook: {
      meaning: 'Each pod should see as many members as there are pods. Some have formed a cluster of their own.',
      impact: 'Changes and logouts do not reach the other pods: users see old data, and logins fail now and then.',
      look: {
        'How many does each see?': 'vendor_cluster_size',
        'How many are there?': 'count by (job, namespace) (vendor_cluster_size)',
      },
      mend: [
        'A NetworkPolicy must let pods reach each other on ports 7800 and 57800.',
        'They find each other through the table JGROUPS_PING of the database: see whether all use the same one.',
        'Pods of two deployments that are scraped as one job: give them jobs of their own.',
      ],
    },
  },

  KeycloakLoginsFail: {
    expr: 'sum by (job, namespace, realm) (rate(keycloak_user_events_total{event="login",error!=""}[10m])) / (sum by (job, namespace, realm) (rate(keycloak_user_events_total{event="login"}[10m])) > $rate) > $share',
    for: '10m',
    severity: 'warning',
    summary: 'Most logins to realm {{ $labels.realm }} of Keycloak {{ $labels.job }} fail',
    description: '{{ $value | humanizePercentage }} of the logins are refused.',
    thresholds: {
      share: { default: 0.5, reason: 'people mistype a password in one of ten logins, not in every second one' },
      rate: { default: 0.1, reason: 'with fewer logins per second, one person who tries again is the majority' },
    },
    runbook: {
      meaning: 'Somebody guesses passwords, or something that all logins need is broken. Needs event metrics.',
      impact: 'Users cannot log in, or their accounts are about to be broken into.',
      look: {
        'Why are they refused?':
          'sum by (job, namespace, realm, error) (rate(keycloak_user_events_total{event="login",error!=""}[10m]))',
        'Are there more attempts than usual?':
          'sum by (job, namespace, realm) (rate(keycloak_user_events_total{event="login"}[10m]))',
      },
      mend: [
        '`user_not_found` and `invalid_user_credentials` in large numbers: an attack. Switch brute force detection on, and block the addresses that the events show.',
        'One client after a change: its redirect address or secret is wrong.',
        'All of those from LDAP: see whether the directory answers.',
      ],
    },
  },

  KeycloakMemoryFull: {
    expr: 'jvm_gc_overhead > $share',
    for: '10m',
    severity: 'warning',
    summary: 'Keycloak {{ $labels.job }} has hardly any memory left',
    description: 'Collecting garbage takes {{ $value | humanizePercentage }} of the time of {{ $labels.pod }}.',
    thresholds: { share: { default: 0.2, reason: 'a healthy heap needs one or two percent' } },
    runbook: {
      meaning: 'The heap is so full that Java is busy with collecting garbage.',
      impact: 'Requests are slow, then fail with OutOfMemoryError.',
      look: {
        'How full is it after collecting?': 'jvm_memory_usage_after_gc',
        'What fills it: sessions?': 'sum by (job, namespace, cache) (vendor_statistics_approximate_entries)',
      },
      mend: [
        'Raise the memory limit of the pod: the heap is a share of it (70 percent by default).',
        'Caches without a bound: set `cache-embedded-*-max-entries`, or store sessions in the database, as since 26.',
      ],
    },
  },
});
