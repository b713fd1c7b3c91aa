import { relabel } from '../../proof/prometheus/relabel';
import { relabelRule } from '../../proof/prometheus/relabel-rule';
import { parsePromql } from '../../proof/promql/parse-promql';
import type { Relabeling } from '../relabeling';
import { withThresholds } from './expression';
import type { PlannedAlert } from './planned-alert';

/** The mistake, if rules for samples drop by name what alerts ask for, so that they could never fire. */
export function silencedAlerts(alerts: readonly PlannedAlert[], rules: readonly Relabeling[]): string | undefined {
  const byName = rules
    .map((rule) => rule._toRule())
    .filter(({ sourceLabels = [] }) => sourceLabels.length === 1 && sourceLabels[0] === '__name__')
    .map(({ sourceLabels, targetLabel, ...same }) =>
      relabelRule({ ...same, source_labels: sourceLabels, target_label: targetLabel }, 'utf8'),
    );
  const isDropped = (series: string) => !AUTOMATIC.test(series) && !relabel(new Map([['__name__', series]]), byName);
  const silenced = alerts.flatMap(({ name, expr, thresholds }) => {
    const { selectors } = parsePromql(withThresholds(expr, thresholds));
    const dropped = selectors.find((selector) => selector.name !== undefined && isDropped(selector.name));
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
