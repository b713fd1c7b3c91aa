import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Json', 'A JSON API'),

  JsonEmpty: {
    expr: 'up == 1 and scrape_samples_scraped == 0',
    for: '5m',
    severity: 'warning',
    summary: '{{ $labels.instance }} answers, but none of its numbers is found',
    description: 'No path of the module leads to a number in the answer.',
    runbook: {
      meaning: 'The API answers with JSON in which nothing is where the configuration looks for it.',
      impact: 'All series of the API are missing: nothing that is built on them can fire or be seen.',
      look: {
        'Since when?': 'scrape_samples_scraped',
        'Do other targets have numbers?': 'scrape_samples_scraped > 0',
      },
      mend: [
        'The log of the exporter names each path that it did not find, with the answer.',
        'Compare with what the API says now: `curl URL`; after an update names may be others.',
        'An error may be JSON as well: the API answers 200 and says in words that it failed.',
      ],
    },
  },

  JsonValuesMissing: {
    expr: 'scrape_samples_scraped < $share * quantile_over_time(0.9, scrape_samples_scraped[1d]) and scrape_samples_scraped > 0',
    for: '15m',
    severity: 'info',
    summary: '{{ $labels.instance }} has fewer numbers than usual',
    description: '{{ $value }} were found, far less than during the last day.',
    thresholds: { share: { default: 0.7, reason: 'lists become shorter at times, a third at once is worth a look' } },
    runbook: {
      meaning: 'Some paths that used to lead to numbers do not any more, or a list in the answer has become short.',
      impact: 'Some series of the API are missing: what is built on them is blind.',
      look: {
        'When did it change?': 'scrape_samples_scraped',
        'How many are usual?': 'quantile_over_time(0.9, scrape_samples_scraped[1d])',
      },
      mend: [
        'The log of the exporter names each path that it did not find.',
        'A number that became a text, such as "n/a" or "1,024", is left out.',
        'If the list is meant to be short, the alert ends within a day.',
      ],
    },
  },

  JsonSlow: {
    expr: 'avg_over_time(scrape_duration_seconds[10m]) > $seconds',
    for: '10m',
    severity: 'warning',
    summary: '{{ $labels.instance }} answers slowly',
    description: 'Reading its numbers takes {{ $value | humanizeDuration }} on average.',
    thresholds: { seconds: { default: 5, reason: 'half of the usual timeout, after which there is no answer at all' } },
    runbook: {
      meaning: 'The API needs long, or its answer is large.',
      impact: 'With a little more, scrapes time out and all series of the API are missing.',
      look: {
        'Since when?': 'scrape_duration_seconds',
        'Has the answer grown?': 'scrape_samples_scraped',
      },
      mend: [
        'Ask the API for less: a path or a parameter for what is read only.',
        'Ask less often and wait longer: `interval` and `scrapeTimeout`.',
      ],
    },
  },
});
