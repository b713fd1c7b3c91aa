import type { Credential } from './credential';
import type { CatalogueExporterProps } from './exporter-props';

/** Redis, Valkey and what speaks like them. */
export interface RedisExporterProps extends CatalogueExporterProps {
  /**
   * URL of the server, for example `rediss://cache:6380`.
   *
   * @default "redis://{host}:{port}"
   */
  readonly address?: string;

  /**
   * ACL user.
   *
   * @default - the default user
   */
  readonly username?: string;

  /**
   * Password of the server or of the ACL user.
   *
   * @default - none
   */
  readonly password?: Credential;
}

/** PostgreSQL. */
export interface PostgresExporterProps extends CatalogueExporterProps {
  /**
   * Server, database and parameters, without scheme and user.
   *
   * @default "{host}:{port}/{database}?sslmode={sslMode}"
   */
  readonly address?: string;

  /** Role that connects; it needs pg_monitor. */
  readonly username: string;

  /**
   * Password of the role.
   *
   * @default - none
   */
  readonly password?: Credential;

  /**
   * Database to connect to.
   *
   * @default "postgres"
   */
  readonly database?: string;

  /**
   * The connection's sslmode.
   *
   * @default "disable"
   * @see https://www.postgresql.org/docs/current/libpq-ssl.html
   */
  readonly sslMode?: string;
}

/** MySQL and MariaDB. */
export interface MysqlExporterProps extends CatalogueExporterProps {
  /**
   * Host and port of the server.
   *
   * @default "{host}:{port}"
   */
  readonly address?: string;

  /** User that connects; it needs PROCESS, REPLICATION CLIENT and SELECT. */
  readonly username: string;

  /** Password of the user; the exporter does not start without. */
  readonly password: Credential;
}

/** Memcached. */
export interface MemcachedExporterProps extends CatalogueExporterProps {
  /**
   * Host and port of the server.
   *
   * @default "{host}:{port}"
   */
  readonly address?: string;
}

/** NGINX, through its stub_status page. */
export interface NginxExporterProps extends CatalogueExporterProps {
  /**
   * URL of the stub_status page.
   *
   * @default "http://{host}:{port}{statusPath}"
   */
  readonly address?: string;

  /**
   * Path of the stub_status page.
   *
   * @default "/stub_status"
   * @see https://nginx.org/en/docs/http/ngx_http_stub_status_module.html
   */
  readonly statusPath?: string;
}

/** Every Linux node of the cluster. */
export interface NodeExporterProps extends CatalogueExporterProps {}

/** Probes of HTTP, TCP, DNS, ICMP and gRPC. */
export interface BlackboxExporterProps extends CatalogueExporterProps {
  /**
   * The module that probes: one of the image's, or one of `config`.
   *
   * @default "http_2xx"
   */
  readonly module?: string;

  /**
   * What is probed, as the module wants it: URLs for http, `host:port` for tcp.
   *
   * @default ["http://{host}:{port}"]
   */
  readonly targets?: string[];

  /**
   * Configuration with modules, as YAML.
   *
   * @default - the image's: http_2xx, http_post_2xx, tcp_connect, icmp and others
   * @see https://github.com/prometheus/blackbox_exporter/blob/master/CONFIGURATION.md
   */
  readonly config?: string;
}
