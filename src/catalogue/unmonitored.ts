import type { Alert } from './alert';

/** The alert that every system needs first: without targets, no other alert of it can fire. */
export function unmonitored<Name extends string>(name: Name, title: string): Record<`${Name}Unmonitored`, Alert> {
  const alert: Alert = {
    expr: 'up == 0 or absent(up)',
    exprIfScaledToZero: 'up == 0',
    for: '5m',
    severity: 'warning',
    summary: `${title} is not monitored: {{ $labels.job }} cannot be scraped`,
    description:
      'Prometheus gets no answer from {{ $labels.job }} in namespace {{ $labels.namespace }}; no other alert of it can fire.',
    runbook: {
      meaning: `Prometheus either knows no target for the metrics of ${title}, or the target does not answer.`,
      impact: `Nobody will be told if ${title} fails: every other alert about it needs these metrics.`,
      look: {
        'Which targets do not answer?': 'up == 0',
        'When did the last one answer?': 'max_over_time(timestamp(up == 1)[1d:1m])',
        'Does a scrape take too long?': 'scrape_duration_seconds',
      },
      mend: [
        'Run `scrapecheck why` on the monitor: it names the first broken link between Prometheus and the pods.',
        'No target at all: see whether the pods run and are ready, and whether the monitor, its labels or the Service were changed.',
        "A target that is down: read the scrape error on Prometheus' targets page. Refused means that nothing listens, a timeout a NetworkPolicy or an overloaded pod, 401 or 403 credentials.",
      ],
    },
  };
  return { [`${name}Unmonitored`]: alert } as Record<`${Name}Unmonitored`, Alert>;
}
