import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { idOf } from '../proof/manifests/manifest';
import type { Proof as Evidence } from '../proof/prove';
import { proveAtSynth } from './proof-at-synth';
import { type ProofOptions, proveApp } from './proof-engine';

/** A target that Prometheus will scrape. */
export interface ProvedTarget {
  /** Namespace and name of the Prometheus or PrometheusAgent, `monitoring/k8s`. */
  readonly prometheus: string;
  /** The monitor, `ServiceMonitor/shop/cache`. */
  readonly monitor?: string;
  /** Name of the scrape pool, `serviceMonitor/shop/cache/0`. */
  readonly scrapePool: string;
  /** Where it is scraped; what only a cluster knows is `*`. */
  readonly url: string;
  /** The labels that its series get, as on Prometheus' targets page. */
  readonly labels: Record<string, string>;
  /**
   * How many targets look like this one.
   *
   * @default - nobody can tell, for example because of an autoscaler
   */
  readonly count?: number;
}

/** Something that will not work, and the edit that mends it. */
export interface ProvedFinding {
  /** Code of the check, `SC001`; `scrapecheck explain SC001` tells more. */
  readonly code: string;
  /** Name of the check, as in an allowance: `monitor-not-selected`. */
  readonly check: string;
  /** `error` or `warning`. */
  readonly severity: string;
  /** What is wrong. */
  readonly title: string;
  /** The object to edit, `ServiceMonitor/shop/cache`. */
  readonly object: string;
  /** Path of the construct that renders it. */
  readonly construct?: string;
  /** What was compared, with both values. */
  readonly facts: string[];
  /** The edit. */
  readonly fix: string;
}

/** Something that cannot be told from the app alone. */
export interface ProvedUnknown {
  /** The object that it is about, `ServiceMonitor/shop/cache`. */
  readonly object: string;
  /** What would have to be in the app to tell. */
  readonly needs: string;
}

/**
 * What the Prometheus Operator and Prometheus will make of an app, before anything is applied.
 *
 * Apps that hold a monitor of this library are proved at every synthesis by themselves; this class is for unit tests,
 * for scripts, and for apps whose monitors come from elsewhere.
 */
export class Proof {
  /** Proves the whole app that a construct belongs to, as it is now. */
  public static of(construct: IConstruct, options: ProofOptions = {}): Proof {
    return new Proof(proveApp(construct, options));
  }

  /**
   * Makes the synthesis of an app fail if one of its monitors would not be scraped. It runs once per synthesis.
   *
   * @param app the app, or any construct in it
   * @param options replace those of an earlier call
   */
  public static attach(app: IConstruct, options: ProofOptions = {}): void {
    proveAtSynth(app, options);
  }

  /**
   * Accepts what a check finds about an object.
   *
   * @param construct the object behind this construct gets an annotation that says so
   * @param check name of the check, `duplicate-target`
   * @param reason why that is right; reports show it
   * @throws if the reason is empty
   */
  public static allow(construct: IConstruct, check: string, reason: string): void {
    if (reason.trim() === '') {
      throw new Error(`${construct.node.path}: allowing "${check}" needs a reason, got ""; say why that is right`);
    }
    ApiObject.of(construct).metadata.addAnnotation(`scrapecheck/allow.${check}`, reason);
  }

  private constructor(private readonly proof: Evidence) {}

  /** Everything that will be scraped. */
  public get targets(): ProvedTarget[] {
    return this.proof.evidence.prometheuses.flatMap(({ operation, scraping }) =>
      scraping.pools.flatMap(({ targets }) =>
        targets.map(({ scrapePool, url, labels, count, from }) => ({
          prometheus: operation.name,
          monitor: from.monitor && idOf(from.monitor),
          scrapePool,
          url,
          labels,
          count: count ?? undefined,
        })),
      ),
    );
  }

  /** Everything that is wrong. */
  public get findings(): ProvedFinding[] {
    return this.proof.findings.map(({ check, object, facts, near, fix }) => ({
      code: check.code,
      check: check.name,
      severity: check.severity,
      title: check.title,
      object: idOf(object),
      construct: object.source?.construct,
      facts: [...facts, ...(near ? [near] : [])],
      fix,
    }));
  }

  /** Everything that cannot be told. */
  public get unknowns(): ProvedUnknown[] {
    return this.proof.unknowns.map(({ object, needs }) => ({ object: idOf(object), needs }));
  }

  /**
   * The prometheus.yml that the operator will generate; secret values are left out.
   *
   * @param prometheus namespace and name, `monitoring/k8s`; may be left out if there is just one
   * @throws if there is no such Prometheus, or if the operator cannot generate its configuration
   */
  public config(prometheus?: string): string {
    const operations = this.proof.evidence.prometheuses.map(({ operation }) => operation);
    const known = operations.map(({ name }) => `"${name}"`).join(', ') || 'none';
    const wanted = operations.filter(({ name }) => prometheus === undefined || name === prometheus);
    if (wanted.length !== 1) {
      const got = prometheus === undefined ? `${operations.length} of them and no name` : `"${prometheus}"`;
      throw new Error(`the configuration of one Prometheus is wanted, got ${got}; pass one of: ${known}`);
    }
    const [{ name, config, configError }] = wanted;
    if (!config) throw new Error(`${name} gets no configuration: ${configError ?? 'none of its selectors is set'}`);
    const { printConfig } =
      require('../proof/operator/config/print') as typeof import('../proof/operator/config/print');
    return printConfig(config);
  }

  /** What `scrapecheck check` prints about the app. */
  public toString(): string {
    const { checkText } = require('../proof/report/check-text') as typeof import('../proof/report/check-text');
    return checkText(this.proof);
  }
}
