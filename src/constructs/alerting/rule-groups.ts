import {
  PrometheusRuleSpecGroupsRulesExpr as Expr,
  type PrometheusRuleSpecGroups,
  type PrometheusRuleSpecGroupsRules,
} from '../../../imports/monitoring/monitoring.coreos.com';
import type { System } from '../../catalogue/system';
import { narrowed, withThresholds } from './expression';
import type { PlannedAlert } from './planned-alert';
import type { Matchers } from './target-labels';

/** What all alerts of a scope have in common. */
export interface AlertFrame {
  readonly labels: Readonly<Record<string, string>>;
  /** Where runbooks are; `{system}` and `{alert}` stand for their names. */
  readonly runbookUrl: string;
}

/** The groups of a PrometheusRule: what is computed in advance, and the alerts. */
export function ruleGroups(
  system: System | undefined,
  alerts: readonly PlannedAlert[],
  matchers: Matchers,
  frame: AlertFrame,
): PrometheusRuleSpecGroups[] {
  const id = system?.id ?? 'app';
  const recordings = Object.entries(system?.recordings ?? {}).map(([record, { expr }]) => ({
    record,
    expr: Expr.fromString(narrowed(expr, matchers.exposed, matchers.automatic)),
  }));
  return [
    ...(recordings.length > 0 ? [{ name: `${id}.recordings`, rules: recordings }] : []),
    ...(alerts.length > 0
      ? [{ name: `${id}.alerts`, rules: alerts.map((alert) => alertingRule(id, alert, matchers, frame)) }]
      : []),
  ];
}

function alertingRule(
  system: string,
  alert: PlannedAlert,
  matchers: Matchers,
  { labels, runbookUrl }: AlertFrame,
): PrometheusRuleSpecGroupsRules {
  const url = runbookUrl.replaceAll('{system}', system).replaceAll('{alert}', alert.name);
  return {
    alert: alert.name,
    expr: Expr.fromString(narrowed(withThresholds(alert.expr, alert.thresholds), matchers.exposed, matchers.automatic)),
    for: alert.for,
    keepFiringFor: alert.keepFiringFor,
    labels: { ...labels, ...alert.labels },
    annotations: { ...(alert.hasRunbook && { runbook_url: url }), ...alert.annotations },
  };
}
