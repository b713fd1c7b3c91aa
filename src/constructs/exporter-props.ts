import type { Credential } from './credential';

/** What an exporter may use, as Kubernetes quantities. */
export interface ExporterResources {
  /**
   * CPU that is reserved.
   *
   * @default "10m"
   */
  readonly cpuRequest?: string;

  /**
   * CPU at which it is slowed down.
   *
   * @default "200m"
   */
  readonly cpuLimit?: string;

  /**
   * Memory that is reserved.
   *
   * @default "32Mi"
   */
  readonly memoryRequest?: string;

  /**
   * Memory at which it is killed.
   *
   * @default "128Mi"
   */
  readonly memoryLimit?: string;
}

/**
 * What every exporter can be given besides its inputs. In `args` and `env`, `{host}` and `{port}` stand for those of
 * the application, and any other `{name}` for that input.
 */
export interface ExporterOptions {
  /**
   * More arguments.
   *
   * @default - none
   */
  readonly args?: string[];

  /**
   * More environment variables.
   *
   * @default - none
   */
  readonly env?: Record<string, string>;

  /**
   * Environment variables whose values are in Secrets.
   *
   * @default - none
   */
  readonly secretEnv?: Record<string, Credential>;

  /**
   * Files by absolute path. The pods restart when one changes.
   *
   * @default - none
   */
  readonly files?: Record<string, string>;

  /**
   * Files by absolute path whose content is in Secrets.
   *
   * @default - none
   */
  readonly secretFiles?: Record<string, Credential>;

  /**
   * What it may use.
   *
   * @default - see ExporterResources
   */
  readonly resources?: ExporterResources;
}

/** An exporter of the catalogue: its image is known. */
export interface CatalogueExporterProps extends ExporterOptions {
  /**
   * Another image, with tag.
   *
   * @default - the image and the version that the catalogue pins
   */
  readonly image?: string;

  /**
   * Digest of the image, so that nobody can move the tag: `sha256:...`.
   *
   * @default - none: the tag decides
   */
  readonly digest?: string;
}

/** An exporter that the catalogue does not know. */
export interface CustomExporterProps extends ExporterOptions {
  /** What it exports, as a DNS label: `cart` makes a container `cart-exporter`. */
  readonly name: string;

  /** Image with tag. */
  readonly image: string;

  /** Port that serves the metrics. */
  readonly port: number;

  /**
   * Path of the metrics.
   *
   * @default "/metrics"
   */
  readonly path?: string;

  /**
   * Path that answers as long as the exporter lives, whatever the application does.
   *
   * @default - the port is asked whether it accepts connections
   */
  readonly healthPath?: string;

  /**
   * User that runs it, not 0.
   *
   * @default 65534
   */
  readonly uid?: number;
}
