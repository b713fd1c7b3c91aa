import type { IConstruct } from 'constructs';
import type { Exporter } from './generated/exporter';
import type { WatchOptions } from './watch-options';

/** Where an exporter runs. */
export enum Placement {
  /** In pods of its own: a Deployment, or a DaemonSet for what every node has. */
  OWN_PODS = 'own-pods',
  /** In each pod of the application, which it reaches as `localhost`. Choose it for what has several replicas that differ. */
  SIDECAR = 'sidecar',
}

/** How Prometheus finds an exporter. */
export enum Discovery {
  /** A Service and a ServiceMonitor. */
  SERVICE = 'service',
  /** A PodMonitor, and no Service. */
  PODS = 'pods',
}

/** An application, its exporter, and how the two come together. */
export interface ExportedAppProps extends WatchOptions {
  /** The exporter. */
  readonly exporter: Exporter;

  /**
   * The application: any construct that renders a Service, or for a sidecar a workload. Of cdk8s-plus in any version, a
   * raw ApiObject, or an object inside an Include or Helm.
   *
   * @default - none: `address` says where it is, or the exporter needs none
   */
  readonly app?: IConstruct;

  /**
   * Host and port of an application that is not part of this app, as `host:port`.
   *
   * @default - those of `app`
   */
  readonly address?: string;

  /**
   * Name of the application's port that the exporter connects to.
   *
   * @default - the only port, or the one on which such a system usually listens
   */
  readonly port?: string;

  /**
   * Number of the application's port that the exporter connects to.
   *
   * @default - see `port`
   */
  readonly portNumber?: number;

  /**
   * Name of the exporter's objects, a DNS label. It is also the value of `job`.
   *
   * @default - made up by cdk8s
   */
  readonly name?: string;

  /**
   * Where the exporter runs.
   *
   * @default Placement.OWN_PODS
   */
  readonly placement?: Placement;

  /**
   * How Prometheus finds the exporter. A multi-target exporter is always asked through a Probe.
   *
   * @default - Discovery.SERVICE; Discovery.PODS for a sidecar
   */
  readonly discovery?: Discovery;

  /**
   * Whether a NetworkPolicy lets nobody but the Prometheus in scope reach the exporter's metrics.
   *
   * @default false
   */
  readonly networkPolicy?: boolean;

  /**
   * Whether the exporter has a PodDisruptionBudget. It allows one pod to be missing, so that it never holds up a drain;
   * it is for clusters whose policy asks for one.
   *
   * @default false
   */
  readonly podDisruptionBudget?: boolean;
}
