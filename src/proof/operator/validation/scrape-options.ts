import { parseDuration } from '../../promql/duration';
import { quote } from '../../promql/quote';
import { fail, type Problems } from '../verdict';

/** The fields of a Prometheus object that decide whether a monitor is valid. */
export interface ScrapeOptions {
  readonly scrapeInterval?: string;
  readonly scrapeTimeout?: string;
  readonly scrapeClasses?: readonly { readonly name: string }[];
  readonly arbitraryFSAccessThroughSMs?: { readonly deny?: boolean };
}

/** prometheus-operator pkg/prometheus/resource_selector.go, validateScrapeIntervalAndTimeout; without an interval that of the Prometheus counts. */
export function* timingProblems(
  interval: string | undefined,
  timeout: string | undefined,
  options: ScrapeOptions,
): Problems {
  if (timeout) yield* timeoutProblems(timeout, interval || (options.scrapeInterval ?? ''));
}

/** pkg/prometheus/promcfg.go, CompareScrapeTimeoutToScrapeInterval. */
function* timeoutProblems(timeout: string, interval: string): Problems {
  const parsedInterval = parseDuration(interval);
  if (typeof parsedInterval === 'object') {
    return yield* fail(`invalid scrapeInterval ${quote(interval)}: ${parsedInterval.error}`);
  }
  const parsedTimeout = parseDuration(timeout);
  if (typeof parsedTimeout === 'object') {
    return yield* fail(`invalid scrapeTimeout: ${quote(timeout)}: ${parsedTimeout.error}`);
  }
  if (parsedTimeout > parsedInterval) {
    yield* fail(`scrapeTimeout ${quote(timeout)} greater than scrapeInterval ${quote(interval)}`);
  }
}

/** pkg/prometheus/resource_selector.go, validateScrapeClass. */
export function* scrapeClassProblems(name: string | undefined, { scrapeClasses = [] }: ScrapeOptions): Problems {
  if (!name || scrapeClasses.some((scrapeClass) => scrapeClass.name === name)) return;
  yield* fail(`scrapeClass ${quote(name)} not found in Prometheus scrapeClasses`);
}
