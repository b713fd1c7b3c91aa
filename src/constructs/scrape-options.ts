import type { Duration } from 'cdk8s';
import type { Mistakes } from './mistakes';
import { prometheusDuration } from './prometheus-duration';
import type { Relabeling } from './relabeling';

/** How targets are scraped. */
export interface ScrapeOptions {
  /**
   * How often Prometheus scrapes.
   *
   * @default - the interval of the Prometheus that selects the monitor
   * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint
   */
  readonly interval?: Duration;

  /**
   * After how long a scrape has failed; not longer than the interval, or the operator rejects the monitor.
   *
   * @default - the scrape timeout of the Prometheus that selects the monitor
   * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint
   */
  readonly scrapeTimeout?: Duration;

  /**
   * Changes to targets before they are scraped, in order.
   *
   * @default - none
   * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.RelabelConfig
   */
  readonly relabelings?: Relabeling[];

  /**
   * Changes to samples after they were scraped, in order. They do not touch `up` and `scrape_*`.
   *
   * @default - none
   * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.RelabelConfig
   */
  readonly metricRelabelings?: Relabeling[];
}

/** What every kind of monitor calls by the same names. */
export interface ScrapeFields {
  readonly interval?: string;
  readonly scrapeTimeout?: string;
  // biome-ignore lint/suspicious/noExplicitAny: each monitor kind has a generated type of its own for the same rule
  readonly relabelings?: any[];
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly metricRelabelings?: any[];
}

/** The options as fields of a monitor's endpoint. */
export function scrapeFields(mistakes: Mistakes, options: ScrapeOptions): ScrapeFields {
  const { interval, scrapeTimeout, relabelings, metricRelabelings } = options;
  const fields = {
    interval: interval && mistakes.attempt(() => prometheusDuration('`interval`', interval)),
    scrapeTimeout: scrapeTimeout && mistakes.attempt(() => prometheusDuration('`scrapeTimeout`', scrapeTimeout)),
    relabelings: relabelings?.map((relabeling) => relabeling._toRule()),
    metricRelabelings: metricRelabelings?.map((relabeling) => relabeling._toRule()),
  };
  if (interval && scrapeTimeout && millis(scrapeTimeout) > millis(interval)) {
    mistakes.add(
      `\`scrapeTimeout\` must not exceed \`interval\`, got ${fields.scrapeTimeout} over ${fields.interval}; lower it`,
    );
  }
  return fields;
}

function millis(duration: Duration): number {
  return duration.toMilliseconds({ integral: false });
}
