import type { Alerts } from './alerts';
import type { Dashboards } from './dashboards';
import type { ScrapeOptions } from './scrape-options';

/** How a system is scraped, and what is done with what it says. */
export interface WatchOptions extends ScrapeOptions {
  /**
   * Which alerts there are.
   *
   * @default - those of the catalogue, if the Prometheus in scope takes rules
   */
  readonly alerts?: Alerts;

  /**
   * Whether and how there is a dashboard, if the catalogue has one.
   *
   * @default - as MonitoringDefaults in scope say, else a ConfigMap for Grafana's sidecar
   */
  readonly dashboards?: Dashboards;

  /**
   * Whether it is legitimate that nothing of the application runs, as with canaries and with autoscalers that go down to
   * zero. Then nobody is told that there are no targets.
   *
   * @default - whether a CanaryApp is made of the application
   */
  readonly mayBeScaledToZero?: boolean;
}
