// Written by scripts/generate-catalogue.ts from src/catalogue; not edited by hand.
import { systems } from '../../catalogue/systems';
import type { CustomExporterProps, ExporterOptions } from '../exporter-props';
import { catalogued, customized, type ExporterDefinition, type ExporterFacts } from '../exporters/definition';
import type {
  ApacheExporterProps,
  BindExporterProps,
  BlackboxExporterProps,
  ConsulExporterProps,
  ElasticsearchExporterProps,
  JsonExporterProps,
  KafkaExporterProps,
  MemcachedExporterProps,
  MongodbExporterProps,
  MysqlExporterProps,
  NatsExporterProps,
  NginxExporterProps,
  NodeExporterProps,
  PgbouncerExporterProps,
  PhpFpmExporterProps,
  PostgresExporterProps,
  ProcessExporterProps,
  PushgatewayExporterProps,
  RedisExporterProps,
  SnmpExporterProps,
  SqlExporterProps,
  SquidExporterProps,
  StatsdExporterProps,
} from './exporter-props';

/** An exporter: which image, and what it is told. Mistakes in what it is told throw in the ExportedApp that uses it. */
export class Exporter {
  /**
   * Apache HTTP Server, through the page of mod_status.
   *
   * @see https://github.com/Lusitaniae/apache_exporter
   */
  public static apache(props: ApacheExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.apache(), props));
  }

  /**
   * BIND 9, through its statistics channel.
   *
   * @see https://github.com/prometheus-community/bind_exporter
   */
  public static bind(props: BindExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.bind(), props));
  }

  /**
   * Probes of HTTP, TCP, DNS, ICMP and gRPC, through a Probe. Its `icmp` module needs the sysctl
   * `net.ipv4.ping_group_range` to include the exporter's user, as it does by default in recent container
   * runtimes.
   *
   * @see https://github.com/prometheus/blackbox_exporter
   */
  public static blackbox(props: BlackboxExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.blackbox(), props));
  }

  /**
   * Consul, its servers and the services that are registered with it.
   *
   * @see https://github.com/prometheus/consul_exporter
   */
  public static consul(props: ConsulExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.consul(), props));
  }

  /**
   * Elasticsearch, all nodes of a cluster through one of them.
   *
   * @see https://github.com/prometheus-community/elasticsearch_exporter
   */
  public static elasticsearch(props: ElasticsearchExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.elasticsearch(), props));
  }

  /**
   * Numbers in the answers of JSON APIs, through a Probe.
   *
   * @see https://github.com/prometheus-community/json_exporter
   */
  public static json(props: JsonExporterProps): Exporter {
    return new Exporter(catalogued(systems.json(), props));
  }

  /**
   * Apache Kafka as its clients see it: brokers, partitions, consumer groups and their lag.
   *
   * @see https://github.com/danielqsj/kafka_exporter
   */
  public static kafka(props: KafkaExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.kafka(), props));
  }

  /**
   * Memcached.
   *
   * @see https://github.com/prometheus/memcached_exporter
   */
  public static memcached(props: MemcachedExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.memcached(), props));
  }

  /**
   * MongoDB; a replica set wants an exporter for each member, next to it.
   *
   * @see https://github.com/percona/mongodb_exporter
   */
  public static mongodb(props: MongodbExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.mongodb(), props));
  }

  /**
   * MySQL and MariaDB.
   *
   * @see https://github.com/prometheus/mysqld_exporter
   */
  public static mysql(props: MysqlExporterProps): Exporter {
    return new Exporter(catalogued(systems.mysql(), props));
  }

  /**
   * NATS and JetStream, each server through an exporter in its pod.
   *
   * @see https://github.com/nats-io/prometheus-nats-exporter
   */
  public static nats(props: NatsExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.nats(), props));
  }

  /**
   * NGINX, through its stub_status page.
   *
   * @see https://github.com/nginx/nginx-prometheus-exporter
   */
  public static nginx(props: NginxExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.nginx(), props));
  }

  /**
   * Every Linux node: a DaemonSet. It shares the network and the processes of its node and reads its file system,
   * which Pod Security allows in `privileged` namespaces only.
   *
   * @see https://github.com/prometheus/node_exporter
   */
  public static node(props: NodeExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.node(), props));
  }

  /**
   * PgBouncer, through its admin console.
   *
   * @see https://github.com/prometheus-community/pgbouncer_exporter
   */
  public static pgbouncer(props: PgbouncerExporterProps): Exporter {
    return new Exporter(catalogued(systems.pgbouncer(), props));
  }

  /**
   * PHP-FPM, through the status page of its pools.
   *
   * @see https://github.com/hipages/php-fpm_exporter
   */
  public static phpFpm(props: PhpFpmExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.phpFpm(), props));
  }

  /**
   * PostgreSQL.
   *
   * @see https://github.com/prometheus-community/postgres_exporter
   */
  public static postgres(props: PostgresExporterProps): Exporter {
    return new Exporter(catalogued(systems.postgres(), props));
  }

  /**
   * Groups of processes on every Linux node: a DaemonSet. It sees the processes of its node, which Pod Security
   * allows in `privileged` namespaces only.
   *
   * @see https://github.com/ncabatoff/process-exporter
   */
  public static process(props: ProcessExporterProps): Exporter {
    return new Exporter(catalogued(systems.process(), props));
  }

  /**
   * The Pushgateway, which keeps what batch jobs push before they end.
   *
   * @see https://github.com/prometheus/pushgateway
   */
  public static pushgateway(props: PushgatewayExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.pushgateway(), props));
  }

  /**
   * Redis, Valkey and what speaks like them.
   *
   * @see https://github.com/oliver006/redis_exporter
   */
  public static redis(props: RedisExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.redis(), props));
  }

  /**
   * Switches, routers and other devices that speak SNMP, through a Probe.
   *
   * @see https://github.com/prometheus/snmp_exporter
   */
  public static snmp(props: SnmpExporterProps): Exporter {
    return new Exporter(catalogued(systems.snmp(), props));
  }

  /**
   * Results of SQL queries to PostgreSQL, MySQL, SQL Server, ClickHouse and others.
   *
   * @see https://github.com/justwatchcom/sql_exporter
   */
  public static sql(props: SqlExporterProps): Exporter {
    return new Exporter(catalogued(systems.sql(), props));
  }

  /**
   * Squid, the caching proxy, through its cache manager.
   *
   * @see https://github.com/boynux/squid-exporter
   */
  public static squid(props: SquidExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.squid(), props));
  }

  /**
   * What applications send as StatsD or DogStatsD, turned into series.
   *
   * @see https://github.com/prometheus/statsd_exporter
   */
  public static statsd(props: StatsdExporterProps = {}): Exporter {
    return new Exporter(catalogued(systems.statsd(), props));
  }

  /** An exporter that the catalogue does not know. */
  public static custom(props: CustomExporterProps): Exporter {
    return new Exporter(customized(props));
  }

  /** Name of the exporter's container. */
  public readonly name: string;

  /** Image with tag. */
  public readonly image: string;

  /** Port that serves the metrics. */
  public readonly port: number;

  /** @internal */
  public readonly _facts: ExporterFacts;

  /** @internal */
  public readonly _options: ExporterOptions;

  /** @internal */
  public readonly _given: Readonly<Record<string, unknown>>;

  private constructor({ facts, options, given }: ExporterDefinition) {
    this.name = `${facts.id}-exporter`;
    this.image = facts.image;
    this.port = facts.port;
    this._facts = facts;
    this._options = options;
    this._given = given;
  }
}
