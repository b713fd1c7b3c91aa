import { parsePromql } from '../../proof/promql/parse-promql';
import { applyRelabeling } from '../apply-relabeling';
import type { Relabeling } from '../relabeling';
import { withThresholds } from './expression';
import type { PlannedAlert } from './planned-alert';

/** The mistake, if rules for samples drop by name what alerts ask for, so that they could never fire. */
export function silencedAlerts(alerts: readonly PlannedAlert[], rules: readonly Relabeling[]): string | undefined {
  const byName = rules.filter((rule) => rule._toRule().sourceLabels?.join() === '__name__');
  const isKept = (series: string) => {
    const labels = new Map([['__name__', series]]);
    return AUTOMATIC.test(series) || byName.every((rule) => applyRelabeling(rule, labels));
  };
  const silenced = alerts.flatMap(({ name, expr, thresholds }) => {
    const { selectors } = parsePromql(withThresholds(expr, thresholds));
    const dropped = selectors.find((selector) => selector.name !== undefined && !isKept(selector.name));
    return dropped ? [{ name, dropped: dropped.name }] : [];
  });
  if (silenced.length === 0) return undefined;
  const lost = silenced.map(({ name, dropped }) => `${dropped} (${name})`).join(', ');
  const names = silenced.map(({ name }) => `'${name}'`).join(', ');
  return (
    `\`metricRelabelings\` must keep what alerts ask for, got rules that drop ${lost}; keep these series, or leave the alerts out: ` +
    `Alerts.standard().without(${names})`
  );
}

/** What Prometheus makes of each target after samples were relabelled: it cannot be dropped. */
const AUTOMATIC = /^(up|scrape_.*)$/;
