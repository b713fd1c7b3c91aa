/** How loud an alert is: it wakes somebody, it waits for working hours, it is there for whoever looks. */
export type Severity = 'critical' | 'warning' | 'info';

/** A number that an alert compares with. Its users may change it. */
export interface Threshold {
  readonly default: number;
  /** Why this number and not another. */
  readonly reason: string;
}

/** What whoever is on call has to know. Markdown. */
export interface Runbook {
  readonly meaning: string;
  readonly impact: string;
  /** Queries that tell more, by the question that each answers. */
  readonly look: Readonly<Record<string, string>>;
  /** What to do, most likely cause first. */
  readonly mend: readonly string[];
}

/** An alert: facts and words. Whoever uses it narrows its series to those of one monitor. */
export interface Alert {
  /** PromQL, in which `$name` stands for a threshold. Aggregations keep `job` and `namespace`. */
  readonly expr: string;
  /** How long the expression must hold; at once if absent. */
  readonly for?: string;
  /** How long it fires on after the expression has stopped to hold, so that what comes and goes is one alert. */
  readonly keepFiringFor?: string;
  readonly severity: Severity;
  /** What is wrong, in one line. A template. */
  readonly summary: string;
  /** What was measured. A template. */
  readonly description: string;
  readonly thresholds?: Readonly<Record<string, Threshold>>;
  readonly runbook: Runbook;
  /** What replaces the expression where it is legitimate that nothing runs at all. */
  readonly exprIfScaledToZero?: string;
}

/** Keeps the names in the type, so that tests cannot drift from the alerts. */
export function defineAlerts<Name extends string>(
  alerts: Readonly<Record<Name, Alert>>,
): Readonly<Record<Name, Alert>> {
  return alerts;
}
