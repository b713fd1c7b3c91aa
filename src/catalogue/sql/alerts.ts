import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Sql', 'The exporter of SQL queries'),

  SqlDatabaseUnreachable: {
    expr: 'min by (job, namespace, driver, host, database, sql_job) (sql_exporter_last_scrape_failed) == 1',
    for: '5m',
    severity: 'critical',
    summary: 'No query of {{ $labels.sql_job }} in {{ $labels.job }} succeeds any more',
    description: 'All queries to {{ $labels.database }} on {{ $labels.host }} fail.',
    runbook: {
      meaning: 'The database cannot be reached, refuses the login, or refuses every query of the job.',
      impact: 'Results stay as they were: graphs are flat, and alerts about them say nothing.',
      look: {
        'Do other jobs fail as well?': 'sql_exporter_last_scrape_failed',
        'Since when?': 'min_over_time(sql_exporter_last_scrape_failed[1d:5m])',
      },
      mend: [
        'The log of the exporter has the error: no connection is the address or a NetworkPolicy, an authentication error the Secret.',
        'See whether the database runs, and has connections left for this user.',
      ],
    },
  },

  SqlQueryFails: {
    expr: 'sql_exporter_last_scrape_failed == 1',
    for: '15m',
    severity: 'warning',
    summary: 'Query {{ $labels.query }} of {{ $labels.job }} fails',
    description: 'It is asked of {{ $labels.database }} on {{ $labels.host }} by {{ $labels.sql_job }}.',
    runbook: {
      meaning: 'The query ended with an error, or its columns do not hold what the configuration says.',
      impact: 'Its result stays as it was the last time; what is built on it is blind.',
      look: {
        'Which queries fail?': 'sql_exporter_last_scrape_failed == 1',
        'Do others of the same database succeed?': 'sql_exporter_last_scrape_failed == 0',
      },
      mend: [
        'The log of the exporter has the error of the database.',
        'Tables or columns were renamed, or the user may not read them.',
        'Values have to be numbers and labels text: cast them in the query.',
        'No row at all is a failure, unless the query has `allow_zero_rows: true`.',
      ],
    },
  },

  SqlNothingAsked: {
    expr: 'up == 1 unless on (job, namespace, instance) sql_exporter_last_scrape_failed',
    for: '1h',
    severity: 'info',
    summary: 'The exporter {{ $labels.job }} asks no database',
    description: 'No query has run in {{ $labels.pod }} for an hour.',
    runbook: {
      meaning: 'The exporter runs and has not run a single query, because its jobs are not due or could not be set up.',
      impact: 'There is no result at all, and nothing says so but this.',
      look: {
        'How much does it export?': 'scrape_samples_scraped',
        'Since when does it run?': 'sql_exporter_build_info',
      },
      mend: [
        'The log says "Skipping job" for a job that it could not set up, with the reason.',
        'Jobs with a `cron_schedule` or an interval of hours: wait for the first one, or switch the alert off.',
      ],
    },
  },
});
