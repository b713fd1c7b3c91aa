import { parsePromql } from '../../proof/promql/parse-promql';
import { vectorSelectors } from '../../proof/promql/vector-selectors';

/** Grafana's range that fits the zoom; a duration of the same length stands in for it while an expression is parsed. */
const RATE_INTERVAL = '$__rate_interval';
const STAND_IN = '5m'.padStart(RATE_INTERVAL.length, '0');

/** An expression with its thresholds filled in. */
export function withThresholds(expr: string, thresholds: Readonly<Record<string, number>>): string {
  return expr.replace(/\$([a-zA-Z]\w*)/g, (text, name: string) => String(thresholds[name] ?? text));
}

/** Series that Prometheus itself makes for every target: their labels are the target's, whatever the target says. */
const AUTOMATIC = /^(up|scrape_\w+)$/;

/**
 * An expression with matchers added to every selector that names no `job`: what is written for any Redis asks for one.
 * What Prometheus itself makes of a target may need matchers of its own.
 * An expression that cannot be parsed stays as it is, and the proof tells what is wrong with it.
 */
export function narrowed(expr: string, exposed: string, automatic = exposed): string {
  const { expr: parsed } = parsePromql(expr.replaceAll(RATE_INTERVAL, STAND_IN));
  if (!parsed) return expr;
  const open = vectorSelectors(parsed).filter(({ matchers: own }) => own.every(({ name }) => name !== 'job'));
  return open.reduceRight((text, { name = '', start, end, matchers: own }) => {
    const matchers = AUTOMATIC.test(name) ? automatic : exposed;
    if (matchers === '') return text;
    const braces = text
      .slice(start + name.length, end)
      .trimStart()
      .startsWith('{');
    const at = braces ? text.indexOf('{', start + name.length) + 1 : start + name.length;
    const more = own.length > 0 ? `${matchers},` : matchers;
    return text.slice(0, at) + (braces ? more : `{${matchers}}`) + text.slice(at);
  }, expr);
}
