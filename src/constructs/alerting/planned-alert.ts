import type { System } from '../../catalogue/system';

/** An alert on its way from the catalogue to a PrometheusRule. */
export interface PlannedAlert {
  readonly name: string;
  /** PromQL, in which `$name` stands for a threshold. */
  readonly expr: string;
  /** What replaces it where it is legitimate that nothing runs. */
  readonly exprIfScaledToZero?: string;
  readonly thresholds: Readonly<Record<string, number>>;
  readonly for?: string;
  readonly keepFiringFor?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** Whether the catalogue has a runbook for it. */
  readonly hasRunbook: boolean;
}

export type PlannedAlerts = Map<string, PlannedAlert>;

/** An alert of nobody's catalogue. */
export function plannedAlert(
  name: string,
  expr: string,
  labels: Readonly<Record<string, string>>,
  annotations: Readonly<Record<string, string>>,
): PlannedAlert {
  return { name, expr, labels, annotations, thresholds: {}, hasRunbook: false };
}

/** The alerts of a system. */
export function plannedAlerts(system: System): PlannedAlerts {
  return new Map(
    Object.entries(system.alerts).map(([name, alert]) => {
      const { expr, exprIfScaledToZero, severity, summary, description, thresholds = {} } = alert;
      const planned: PlannedAlert = {
        ...plannedAlert(name, expr, { severity }, { summary, description }),
        exprIfScaledToZero,
        for: alert.for,
        keepFiringFor: alert.keepFiringFor,
        thresholds: Object.fromEntries(Object.entries(thresholds).map(([key, value]) => [key, value.default])),
        hasRunbook: true,
      };
      return [name, planned];
    }),
  );
}
