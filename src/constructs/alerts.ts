import type { Duration } from 'cdk8s';
import { nearest } from '../proof/checks/near-miss';
import { type PlannedAlert, type PlannedAlerts, plannedAlert } from './alerting/planned-alert';
import type { Mistakes } from './mistakes';
import { prometheusDuration } from './prometheus-duration';

/** How loud an alert is. */
export enum AlertSeverity {
  /** It wakes somebody. */
  CRITICAL = 'critical',
  /** It waits for working hours. */
  WARNING = 'warning',
  /** It is there for whoever looks. */
  INFO = 'info',
}

/** What is changed about an alert of the catalogue. */
export interface AlertChanges {
  /**
   * How long its expression must hold before it fires.
   *
   * @default - as in the catalogue
   * @see https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/
   */
  readonly for?: Duration;

  /**
   * How long it fires on after its expression has stopped to hold.
   *
   * @default - as in the catalogue
   */
  readonly keepFiringFor?: Duration;

  /**
   * How loud it is.
   *
   * @default - as in the catalogue
   */
  readonly severity?: AlertSeverity;

  /**
   * The numbers that it compares with, by their names on the alert's page.
   *
   * @default - as in the catalogue
   */
  readonly thresholds?: Record<string, number>;

  /**
   * More labels.
   *
   * @default - none
   */
  readonly labels?: Record<string, string>;

  /**
   * More annotations, or other ones: `summary`, `description`, `runbook_url`.
   *
   * @default - as in the catalogue
   */
  readonly annotations?: Record<string, string>;
}

/** An alert that the catalogue does not have. */
export interface CustomAlert {
  /** Name in CamelCase, unlike any other of the same monitor. */
  readonly name: string;

  /**
   * PromQL. Every selector that names no `job` is narrowed to what the monitor scrapes, so that
   * `redis_db_keys > 1e6` asks for this Redis and no other.
   */
  readonly expr: string;

  /** How loud it is. */
  readonly severity: AlertSeverity;

  /** What is wrong, in one line; a template with `$labels` and `$value`. */
  readonly summary: string;

  /**
   * What was measured; a template with `$labels` and `$value`.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * How long the expression must hold before it fires.
   *
   * @default - at once
   */
  readonly for?: Duration;

  /**
   * How long it fires on after the expression has stopped to hold.
   *
   * @default - not at all
   */
  readonly keepFiringFor?: Duration;

  /**
   * Page that says what to do.
   *
   * @default - none
   */
  readonly runbookUrl?: string;

  /**
   * More labels.
   *
   * @default - none
   */
  readonly labels?: Record<string, string>;
}

type Edit = (alerts: PlannedAlerts, mistakes: Mistakes) => void;

/**
 * Which alerts a system gets. Every method returns a new value; mistakes in names throw in the construct that uses it.
 */
export class Alerts {
  /** The alerts of the catalogue. */
  public static standard(): Alerts {
    return new Alerts([]);
  }

  /** No alerts, unless some are added. */
  public static none(): Alerts {
    return new Alerts([(alerts) => alerts.clear()]);
  }

  private constructor(private readonly edits: readonly Edit[]) {}

  /**
   * Changes an alert.
   *
   * @param name its name in the catalogue, for example `RedisDown`
   * @param changes what is different
   */
  public override(name: string, changes: AlertChanges): Alerts {
    return this.and((alerts, mistakes) => {
      const alert = find(alerts, name, mistakes);
      if (alert) alerts.set(name, changed(alert, changes, mistakes));
    });
  }

  /**
   * Leaves alerts out.
   *
   * @param names their names in the catalogue
   */
  public without(...names: string[]): Alerts {
    return this.and((alerts, mistakes) => {
      for (const name of names) if (find(alerts, name, mistakes)) alerts.delete(name);
    });
  }

  /** Leaves out all alerts of one severity. */
  public withoutSeverity(severity: AlertSeverity): Alerts {
    return this.and((alerts) => {
      for (const { name, labels } of [...alerts.values()]) if (labels.severity === severity) alerts.delete(name);
    });
  }

  /** Adds an alert. */
  public withAlert(alert: CustomAlert): Alerts {
    return this.and((alerts, mistakes) => {
      mistakes.require(
        !alerts.has(alert.name),
        `there is an alert of this name already, got "${alert.name}"; change it with \`override\``,
      );
      alerts.set(alert.name, custom(alert, mistakes));
    });
  }

  /** @internal */
  public _applyTo(alerts: PlannedAlerts, mistakes: Mistakes): PlannedAlert[] {
    const edited = new Map(alerts);
    for (const edit of this.edits) edit(edited, mistakes);
    return [...edited.values()];
  }

  private and(edit: Edit): Alerts {
    return new Alerts([...this.edits, edit]);
  }
}

function find(alerts: PlannedAlerts, name: string, mistakes: Mistakes): PlannedAlert | undefined {
  const alert = alerts.get(name);
  if (!alert) mistakes.add(unknown('alert', name, [...alerts.keys()]));
  return alert;
}

function changed(alert: PlannedAlert, changes: AlertChanges, mistakes: Mistakes): PlannedAlert {
  for (const name of Object.keys(changes.thresholds ?? {})) {
    if (!(name in alert.thresholds)) {
      mistakes.add(unknown(`threshold of ${alert.name}`, name, Object.keys(alert.thresholds)));
    }
  }
  return {
    ...alert,
    ...durations(alert.name, changes, mistakes),
    thresholds: { ...alert.thresholds, ...changes.thresholds },
    labels: { ...alert.labels, ...(changes.severity && { severity: changes.severity }), ...changes.labels },
    annotations: { ...alert.annotations, ...changes.annotations },
  };
}

function custom(alert: CustomAlert, mistakes: Mistakes): PlannedAlert {
  const { name, expr, severity, summary, description, runbookUrl, labels } = alert;
  const annotations = { summary, ...(description && { description }), ...(runbookUrl && { runbook_url: runbookUrl }) };
  return {
    ...plannedAlert(name, expr, { severity, ...labels }, annotations),
    ...durations(name, alert, mistakes),
  };
}

function durations(
  name: string,
  given: { readonly for?: Duration; readonly keepFiringFor?: Duration },
  mistakes: Mistakes,
): Pick<PlannedAlert, 'for' | 'keepFiringFor'> {
  const { for: wait, keepFiringFor: keep } = given;
  return {
    ...(wait && { for: mistakes.attempt(() => prometheusDuration(`\`for\` of ${name}`, wait)) }),
    ...(keep && { keepFiringFor: mistakes.attempt(() => prometheusDuration(`\`keepFiringFor\` of ${name}`, keep)) }),
  };
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const help = near ? `did you mean "${near}"?` : known.length > 0 ? `known are ${known.join(', ')}` : 'there are none';
  return `there is no such ${what}, got "${name}"; ${help}`;
}
