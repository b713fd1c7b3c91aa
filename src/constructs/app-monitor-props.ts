import type { IConstruct } from 'constructs';
import type { Credential } from './credential';
import type { NativeSystem } from './generated/native-system';
import type { WatchOptions } from './watch-options';

/** How Prometheus speaks to a target. */
export enum Scheme {
  /** In the clear. */
  HTTP = 'http',
  /** With TLS; the certificate must be one that Prometheus trusts, or the monitor is patched with a tlsConfig. */
  HTTPS = 'https',
}

/** A user and a password. */
export interface BasicAuth {
  /** The user. */
  readonly username: Credential;

  /** The password. */
  readonly password: Credential;
}

/** What is monitored, and where its metrics are. */
export interface AppMonitorProps extends WatchOptions {
  /**
   * The application: any construct that renders a Service (then a ServiceMonitor results) or a workload (then a
   * PodMonitor). Of cdk8s-plus in any version, a raw ApiObject, or an object inside an Include or Helm.
   *
   * @default - none: pods that are not part of the app, see `podLabels`
   */
  readonly app?: IConstruct;

  /**
   * What the application is, if the catalogue knows it: port, path, alerts and dashboard follow.
   *
   * @default - an application of your own
   */
  readonly system?: NativeSystem;

  /**
   * Labels of pods that are not part of the app.
   *
   * @default - those of the usual installation of `system`
   */
  readonly podLabels?: Record<string, string>;

  /**
   * Namespace of pods that are not part of the app.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;

  /**
   * Name of the port that serves the metrics.
   *
   * @default - that of `system`, else the only port, or the only one whose name says metrics: `metrics`, `http-metrics`,
   * `http-prom` and the like
   */
  readonly port?: string;

  /**
   * Number of the port that serves the metrics: of the Service, or of the container.
   *
   * @default - see `port`
   */
  readonly portNumber?: number;

  /**
   * Path of the metrics.
   *
   * @default - that of `system`, else "/metrics"
   */
  readonly path?: string;

  /**
   * Parameters of the URL, for example `{ format: ['prometheus'] }`.
   *
   * @default - those of `system`
   */
  readonly params?: Record<string, string[]>;

  /**
   * How to speak to the application.
   *
   * @default - that of `system`, else Scheme.HTTP
   */
  readonly scheme?: Scheme;

  /**
   * Whether labels that the application itself sets win over those of the target, instead of becoming `exported_*`.
   *
   * @default - that of `system`, else false
   * @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config
   */
  readonly honorLabels?: boolean;

  /**
   * Token for the Authorization header. The Secret must be in the monitor's namespace.
   *
   * @default - none
   */
  readonly bearerToken?: Credential;

  /**
   * User and password. The Secrets must be in the monitor's namespace.
   *
   * @default - none
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Name of the monitor.
   *
   * @default - made up by cdk8s
   */
  readonly name?: string;
}
