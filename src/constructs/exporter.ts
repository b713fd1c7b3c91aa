import { blackbox } from '../catalogue/blackbox';
import { memcached } from '../catalogue/memcached';
import { mysql } from '../catalogue/mysql';
import { nginx } from '../catalogue/nginx';
import { node } from '../catalogue/node';
import { postgres } from '../catalogue/postgres';
import { redis } from '../catalogue/redis';
import type { System } from '../catalogue/system';
import type {
  BlackboxExporterProps,
  MemcachedExporterProps,
  MysqlExporterProps,
  NginxExporterProps,
  NodeExporterProps,
  PostgresExporterProps,
  RedisExporterProps,
} from './catalogue-exporter-props';
import type { CatalogueExporterProps, CustomExporterProps, ExporterOptions } from './exporter-props';

/** An exporter: which image, and what it is told. Mistakes in what it is told throw in the ExportedApp that uses it. */
export class Exporter {
  /**
   * Redis, Valkey and what speaks like them.
   *
   * @see https://github.com/oliver006/redis_exporter
   */
  public static redis(props: RedisExporterProps = {}): Exporter {
    return ofCatalogue(redis, props);
  }

  /**
   * PostgreSQL.
   *
   * @see https://github.com/prometheus-community/postgres_exporter
   */
  public static postgres(props: PostgresExporterProps): Exporter {
    return ofCatalogue(postgres, props);
  }

  /**
   * MySQL and MariaDB.
   *
   * @see https://github.com/prometheus/mysqld_exporter
   */
  public static mysql(props: MysqlExporterProps): Exporter {
    return ofCatalogue(mysql, props);
  }

  /**
   * Memcached.
   *
   * @see https://github.com/prometheus/memcached_exporter
   */
  public static memcached(props: MemcachedExporterProps = {}): Exporter {
    return ofCatalogue(memcached, props);
  }

  /**
   * NGINX, through its stub_status page.
   *
   * @see https://github.com/nginx/nginx-prometheus-exporter
   */
  public static nginx(props: NginxExporterProps = {}): Exporter {
    return ofCatalogue(nginx, props);
  }

  /**
   * Every Linux node: a DaemonSet. It shares the node's network and processes and reads its file system, which Pod
   * Security allows in `privileged` namespaces only. kube-prometheus-stack and kube-prometheus bring one already.
   *
   * @see https://github.com/prometheus/node_exporter
   */
  public static node(props: NodeExporterProps = {}): Exporter {
    return ofCatalogue(node, props);
  }

  /**
   * Probes of HTTP, TCP, DNS, ICMP and gRPC, through a Probe. Its `icmp` module needs the sysctl
   * `net.ipv4.ping_group_range` to include the exporter's user, as it does by default in recent container runtimes.
   *
   * @see https://github.com/prometheus/blackbox_exporter
   */
  public static blackbox(props: BlackboxExporterProps = {}): Exporter {
    return ofCatalogue(blackbox, props);
  }

  /** An exporter that the catalogue does not know. */
  public static custom(props: CustomExporterProps): Exporter {
    const { name, image, port, path, healthPath, uid = 65534, ...options } = props;
    return new Exporter({ id: name, image, port, path, healthPath, uid, inputs: {} }, options, {});
  }

  /** @internal */
  public static _of(facts: ExporterFacts, options: ExporterOptions, given: Record<string, unknown>): Exporter {
    return new Exporter(facts, options, given);
  }

  /** Name of the exporter's container. */
  public readonly name: string;

  /** Image with tag. */
  public readonly image: string;

  /** Port that serves the metrics. */
  public readonly port: number;

  private constructor(
    /** @internal */
    public readonly _facts: ExporterFacts,
    /** @internal */
    public readonly _options: ExporterOptions,
    /** @internal */
    public readonly _given: Record<string, unknown>,
  ) {
    this.name = `${_facts.id}-exporter`;
    this.image = _facts.image;
    this.port = _facts.port;
  }
}

/** What is known about an exporter; a custom one may have no page that tells its health. */
export type ExporterFacts = Omit<System, 'title' | 'homepage' | 'version' | 'proof' | 'healthPath'> & {
  readonly healthPath?: string;
};

/** The props, if they name exactly the inputs of the system: the typed factories cannot drift from the facts. */
type Typed<S extends System, Props> = [Exclude<keyof Props, keyof CatalogueExporterProps>] extends [keyof S['inputs']]
  ? [keyof S['inputs']] extends [keyof Props]
    ? Props
    : never
  : never;

function ofCatalogue<S extends System, Props extends CatalogueExporterProps>(
  system: S,
  props: Props & Typed<S, Props>,
): Exporter {
  const { image, args, env, secretEnv, files, secretFiles, resources, ...given } = props as CatalogueExporterProps;
  const facts = { ...system, image: image ?? `${system.image}:${system.version}` };
  return Exporter._of(facts, { args, env, secretEnv, files, secretFiles, resources }, given);
}
