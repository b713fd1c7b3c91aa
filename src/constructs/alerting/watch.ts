import type { ApiObject } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type { System } from '../../catalogue/system';
import { Alerts } from '../alerts';
import type { Dashboards } from '../dashboards';
import { dashboardObject } from '../dashboards/dashboard-object';
import { Mistakes } from '../mistakes';
import { prometheusRule } from '../monitor-object';
import { MonitoringDefaults } from '../monitoring-defaults';
import { MonitoringKind, Prometheus } from '../prometheus';
import type { WatchOptions } from '../watch-options';
import { silencedAlerts } from './dropped-series';
import { type PlannedAlert, plannedAlerts } from './planned-alert';
import type { ScaleToZero } from './scale-to-zero';
import { type Monitored, targetMatchers } from './target-labels';

/** What is done with the metrics of a monitor, once nothing is wrong with it. */
export interface WatchPlan {
  readonly system?: System;
  /** Whether the Prometheus evaluates rules at all. */
  readonly takesRules: boolean;
  readonly alerts: readonly PlannedAlert[];
  readonly dashboards?: Dashboards;
}

/** What there is besides the monitor. */
export interface Watched {
  readonly rules?: ApiObject;
  readonly dashboard?: ApiObject;
}

/** Finds what is wrong with alerts and dashboards of a monitor. */
export function planWatch(
  mistakes: Mistakes,
  scope: Construct,
  system: System | undefined,
  { alerts, dashboards, metricRelabelings = [] }: WatchOptions,
): WatchPlan {
  const prometheus = Prometheus.of(scope);
  const bringer = system && prometheus?._bringer(system);
  if (bringer) {
    mistakes.add(
      `${bringer} monitors "${system.id}" by itself, got a second monitor, which doubles every series; leave this one out, ` +
        `or say that it is switched off there: \`disabled: ['${system.id}']\` where the Prometheus is declared`,
    );
  }
  const planned = (alerts ?? Alerts.standard())._applyTo(system ? plannedAlerts(system) : new Map(), mistakes);
  const takesRules = prometheus?._takes(MonitoringKind.PROMETHEUS_RULE) ?? true;
  mistakes.require(
    takesRules || !alerts || planned.length === 0,
    `"${prometheus?.node.path}" takes no PrometheusRule, got \`alerts\`; let its ruleSelector select some, or leave them out`,
  );
  if (!takesRules && planned.length > 0) warnOnce(prometheus!, scope);
  const silenced = metricRelabelings.length > 0 && silencedAlerts(planned, metricRelabelings);
  if (silenced) mistakes.add(silenced);
  return { system, takesRules, alerts: planned, dashboards };
}

/** Makes the PrometheusRule and the dashboard of a monitor. */
export function watch(
  scope: Construct,
  { system, takesRules, alerts, dashboards }: WatchPlan,
  monitored: Monitored,
  scaledToZero: ScaleToZero,
): Watched {
  const defaults = MonitoringDefaults._of(scope);
  const { monitor, namespace, honorLabels } = monitored;
  const hasRules = takesRules && (alerts.length > 0 || Object.keys(system?.recordings ?? {}).length > 0);
  if (hasRules) requireKnownTargets(scope, monitored);
  const place = { name: monitor.name, targetNamespace: namespace };
  return {
    rules: hasRules
      ? prometheusRule(scope, 'Rules', place, () => {
          const { ruleGroups } = require('./rule-groups') as typeof import('./rule-groups');
          const expected = scaledToZero() ? alerts.map(withoutAbsence) : alerts;
          return { groups: ruleGroups(system, expected, targetMatchers(monitored), defaults) };
        })
      : undefined,
    dashboard:
      system && dashboardObject(scope, system, dashboards ?? defaults.dashboards, honorLabels ? undefined : namespace),
  };
}

/** What decides the labels of targets is asked again when the rules render; a mistake in it is told at once. */
function requireKnownTargets(scope: Construct, monitored: Monitored): void {
  const mistakes = new Mistakes(scope);
  mistakes.attempt(() => targetMatchers(monitored));
  mistakes.throwIfAny();
}

function withoutAbsence(alert: PlannedAlert): PlannedAlert {
  return { ...alert, expr: alert.exprIfScaledToZero ?? alert.expr };
}

const warned = new WeakSet<IConstruct>();

function warnOnce(prometheus: IConstruct, scope: IConstruct): void {
  if (warned.has(prometheus)) return;
  warned.add(prometheus);
  console.warn(
    `${scope.node.path}: "${prometheus.node.path}" takes no PrometheusRule, so nothing in its scope has alerts; ` +
      'let its ruleSelector select some',
  );
}
