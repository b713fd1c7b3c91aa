// Written by scripts/generate-catalogue.ts from src/catalogue; not edited by hand.
import type { Credential } from '../credential';
import type { CatalogueExporterProps } from '../exporter-props';

/** Apache HTTP Server. */
export interface ApacheExporterProps extends CatalogueExporterProps {
  /**
   * URL of the page of mod_status, with ?auto, for example `http://web:80/server-status?auto`.
   *
   * @default "http://{host}:{port}{statusPath}?auto"
   */
  readonly address?: string;

  /**
   * Path of the page of mod_status.
   *
   * @default "/server-status"
   * @see https://httpd.apache.org/docs/2.4/mod/mod_status.html
   */
  readonly statusPath?: string;
}

/** BIND. */
export interface BindExporterProps extends CatalogueExporterProps {
  /**
   * URL of the statistics channel, for example `http://dns:8053/`.
   *
   * @default "http://{host}:{statisticsPort}/"
   */
  readonly address?: string;

  /**
   * Port of the statistics channel.
   *
   * @default "8053"
   * @see https://bind9.readthedocs.io/en/stable/reference.html#namedconf-statement-statistics-channels
   */
  readonly statisticsPort?: string;
}

/** Blackbox probes. */
export interface BlackboxExporterProps extends CatalogueExporterProps {
  /**
   * Module that probes, for example `tcp_connect`.
   *
   * @default "http_2xx"
   */
  readonly module?: string;

  /**
   * What is probed, as the module wants it, for example `https://example.com/health`.
   *
   * @default ["http://{host}:{port}"]
   */
  readonly targets?: string[];

  /**
   * Configuration with modules, as YAML.
   *
   * @default - that of the image: http_2xx, http_post_2xx, tcp_connect, icmp and others
   * @see https://github.com/prometheus/blackbox_exporter/blob/master/CONFIGURATION.md
   */
  readonly config?: string;
}

/** Consul. */
export interface ConsulExporterProps extends CatalogueExporterProps {
  /**
   * URL of the HTTP API of a server or an agent, for example `https://consul:8501`.
   *
   * @default "http://{host}:{port}"
   */
  readonly address?: string;

  /**
   * ACL token that may read nodes, services and the agent.
   *
   * @default - none
   * @see https://developer.hashicorp.com/consul/docs/security/acl
   */
  readonly token?: Credential;

  /**
   * How long one request to Consul may take, for example `10s`.
   *
   * @default "5s"
   */
  readonly timeout?: string;
}

/** Elasticsearch. */
export interface ElasticsearchExporterProps extends CatalogueExporterProps {
  /**
   * URL of the cluster, without user and password, for example `https://logs-es-http:9200`.
   *
   * @default "http://{host}:{port}"
   */
  readonly address?: string;

  /**
   * User with the privilege monitor.
   *
   * @default - no login
   */
  readonly username?: string;

  /**
   * Password of the user.
   *
   * @default - none
   */
  readonly password?: Credential;

  /**
   * API key, instead of user and password.
   *
   * @default - none
   */
  readonly apiKey?: Credential;
}

/** JSON APIs. */
export interface JsonExporterProps extends CatalogueExporterProps {
  /**
   * Module that says which numbers are read, for example `queue`.
   *
   * @default "default"
   */
  readonly module?: string;

  /**
   * URLs of the APIs, for example `https://queue.example.com/status.json`.
   *
   * @default ["http://{host}:{port}/"]
   */
  readonly targets?: string[];

  /**
   * Modules with names and paths of the numbers, as YAML, for example `modules: { default: { metrics: [{ name:
   * queue_depth, path: "{ .queue.depth }" }] } }`.
   *
   * @see https://github.com/prometheus-community/json_exporter/blob/v0.7.0/examples/config.yml
   */
  readonly config: string;
}

/** Apache Kafka. */
export interface KafkaExporterProps extends CatalogueExporterProps {
  /**
   * Host and port of a broker; it names the others.
   *
   * @default "{host}:{port}"
   */
  readonly address?: string;

  /**
   * Version of the brokers, for their protocol, for example `3.9.0`.
   *
   * @default - that of the exporter’s library
   */
  readonly kafkaVersion?: string;

  /**
   * User for SASL.
   *
   * @default - no SASL
   */
  readonly username?: string;

  /**
   * Password for SASL.
   *
   * @default - none
   */
  readonly password?: Credential;

  /**
   * Mechanism of SASL: plain, scram-sha256, scram-sha512 and others, for example `scram-sha512`.
   *
   * @default - plain
   */
  readonly mechanism?: string;

  /**
   * Consumer groups that count, as a regular expression, for example `^shop-`.
   *
   * @default - all
   */
  readonly groups?: string;

  /**
   * Topics that count, as a regular expression, for example `^[^_]`.
   *
   * @default - all
   */
  readonly topics?: string;
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

/** MongoDB. */
export interface MongodbExporterProps extends CatalogueExporterProps {
  /**
   * URI of the server, without user and password, for example `mongodb://db-0.db:27017/admin?ssl=true`.
   *
   * @default "mongodb://{host}:{port}"
   */
  readonly address?: string;

  /**
   * User with the role clusterMonitor.
   *
   * @default - no login
   */
  readonly username?: string;

  /**
   * Password of the user.
   *
   * @default - none
   */
  readonly password?: Credential;
}

/** MySQL and MariaDB. */
export interface MysqlExporterProps extends CatalogueExporterProps {
  /**
   * Host and port of the server.
   *
   * @default "{host}:{port}"
   */
  readonly address?: string;

  /** User with PROCESS, REPLICATION CLIENT and SELECT, for example `exporter`. */
  readonly username: string;

  /** Password of the user. */
  readonly password: Credential;
}

/** NATS. */
export interface NatsExporterProps extends CatalogueExporterProps {
  /**
   * URL of the monitoring port of the server, for example `http://localhost:8222`.
   *
   * @default "http://{host}:{port}"
   */
  readonly address?: string;
}

/** NGINX. */
export interface NginxExporterProps extends CatalogueExporterProps {
  /**
   * URL of the stub_status page, for example `http://web:8080/stub_status`.
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

/** Linux nodes. */
export interface NodeExporterProps extends CatalogueExporterProps {}

/** PgBouncer. */
export interface PgbouncerExporterProps extends CatalogueExporterProps {
  /**
   * URL of the admin console, which is the database pgbouncer, without user and password, for example
   * `postgres://pooler:6432/pgbouncer?sslmode=require`.
   *
   * @default "postgres://{host}:{port}/pgbouncer?sslmode={sslMode}"
   */
  readonly address?: string;

  /** User in stats_users or admin_users, for example `stats`. */
  readonly username: string;

  /**
   * Password of the user.
   *
   * @default - none
   */
  readonly password?: Credential;

  /**
   * Sslmode of the connection, for example `require`.
   *
   * @default "disable"
   * @see https://www.postgresql.org/docs/current/libpq-ssl.html
   */
  readonly sslMode?: string;
}

/** PHP-FPM. */
export interface PhpFpmExporterProps extends CatalogueExporterProps {
  /**
   * Address of the status page over FastCGI; of several pools, with commas between, for example
   * `tcp://127.0.0.1:9000/status,tcp://127.0.0.1:9001/status`.
   *
   * @default "tcp://{host}:{port}{statusPath}"
   */
  readonly address?: string;

  /**
   * Path of the status page, as `pm.status_path` of the pool says.
   *
   * @default "/status"
   * @see https://www.php.net/manual/en/fpm.status.php
   */
  readonly statusPath?: string;
}

/** PostgreSQL. */
export interface PostgresExporterProps extends CatalogueExporterProps {
  /**
   * Server, database and parameters, without scheme and user, for example
   * `db.example.com:5432/postgres?sslmode=verify-full`.
   *
   * @default "{host}:{port}/{database}?sslmode={sslMode}"
   */
  readonly address?: string;

  /** Role with pg_monitor, for example `postgres_exporter`. */
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
   * Sslmode of the connection, for example `require`.
   *
   * @default "disable"
   * @see https://www.postgresql.org/docs/current/libpq-ssl.html
   */
  readonly sslMode?: string;
}

/** Processes. */
export interface ProcessExporterProps extends CatalogueExporterProps {
  /**
   * Which processes form which group, as YAML, for example `process_names: [{ comm: [kubelet, containerd] }]`.
   *
   * @see https://github.com/ncabatoff/process-exporter/blob/v0.8.7/README.md#using-a-config-file
   */
  readonly config: string;
}

/** Pushgateway. */
export interface PushgatewayExporterProps extends CatalogueExporterProps {
  /**
   * How often what was pushed is written down at most, for example `1m`.
   *
   * @default - 5m
   */
  readonly persistenceInterval?: string;
}

/** Redis. */
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

/** SNMP devices. */
export interface SnmpExporterProps extends CatalogueExporterProps {
  /**
   * Modules that say what is asked for, separated by commas; the alerts are about if_mib and system, for example
   * `if_mib,system,ups_mib`.
   *
   * @default "if_mib,system"
   */
  readonly module?: string;

  /** Addresses of the devices, for example `switch-1.example.com`. */
  readonly targets: string[];

  /**
   * Name of the credentials in the configuration, for example `office`.
   *
   * @default - public_v2: SNMPv2 with the community public
   */
  readonly auth?: string;

  /**
   * Further auths and modules, as YAML; `${NAME}` in a user or a password is a variable of `secretEnv`.
   *
   * @default - only what the image brings: auths public_v1 and public_v2, and many modules
   * @see https://github.com/prometheus/snmp_exporter/blob/v0.30.1/README.md#configuration
   */
  readonly config?: string;
}

/** SQL queries. */
export interface SqlExporterProps extends CatalogueExporterProps {
  /**
   * Jobs with connections and queries, as YAML; `{{NAME}}` is a variable of `secretEnv`, for example `jobs: [{
   * name: shop, interval: 1m, connections: ["postgres://metrics:{{DB_PASSWORD}}@db/shop"], queries: [{ name:
   * orders, values: [count], query: "SELECT count(*)::float AS count FROM orders" }] }]`.
   *
   * @see https://github.com/justwatchcom/sql_exporter/blob/master/config.yml.dist
   */
  readonly config: string;
}

/** Squid. */
export interface SquidExporterProps extends CatalogueExporterProps {
  /**
   * Host of the proxy, for example `proxy`.
   *
   * @default "{host}"
   */
  readonly host?: string;

  /**
   * Port of the proxy, for example `3128`.
   *
   * @default "{port}"
   */
  readonly port?: string;

  /**
   * User of the cache manager.
   *
   * @default - no authentication
   */
  readonly login?: string;

  /**
   * Password of the cache manager.
   *
   * @default - none
   */
  readonly password?: Credential;
}

/** StatsD. */
export interface StatsdExporterProps extends CatalogueExporterProps {
  /**
   * Mappings of StatsD names to series with labels, as YAML.
   *
   * @default - none: names are kept, with underscores for dots
   * @see https://github.com/prometheus/statsd_exporter/blob/v0.28.0/README.md#metric-mapping-and-configuration
   */
  readonly mappings?: string;
}
