import { Construct, type IConstruct } from 'constructs';
import type { Stack, System } from '../catalogue/system';
import { kubePrometheus } from '../proof/presets/kube-prometheus';
import { fullnameOf, kubePrometheusStack } from '../proof/presets/kube-prometheus-stack';
import type {
  KubePrometheusProps,
  KubePrometheusStackProps,
  PrometheusManifestProps,
  PrometheusOptions,
  PrometheusSelectorsProps,
} from './prometheus-props';
import { declarePrometheus, nearestPrometheus } from './prometheus-scopes';
import type { ManifestBody } from './rendered-object';
import { type LabelSelector, satisfyingLabels } from './satisfying-labels';

/** What a Prometheus selects with labels. */
export enum MonitoringKind {
  /** Targets behind Services. */
  SERVICE_MONITOR = 'ServiceMonitor',
  /** Targets that are pods. */
  POD_MONITOR = 'PodMonitor',
  /** Targets that a multi-target exporter probes. */
  PROBE = 'Probe',
  /** Targets that are described freely. */
  SCRAPE_CONFIG = 'ScrapeConfig',
  /** Alerting and recording rules. */
  PROMETHEUS_RULE = 'PrometheusRule',
}

/**
 * The Prometheus that scrapes what is declared inside the same scope; the nearest enclosing one wins. Declare it
 * before the monitors.
 *
 * It makes no object: it knows which labels and namespaces the Prometheus in the cluster selects.
 */
export class Prometheus extends Construct {
  /**
   * The Prometheus of a Helm release of kube-prometheus-stack with the chart's default selectors: the label
   * `release: <release>`, in all namespaces.
   *
   * @see https://github.com/prometheus-community/helm-charts/blob/main/charts/kube-prometheus-stack/templates/prometheus/prometheus.yaml
   */
  public static fromKubePrometheusStack(scope: Construct, id: string, props: KubePrometheusStackProps): Prometheus {
    const manifest = kubePrometheusStack(props);
    const service = `${fullnameOf(props.release)}-prometheus`;
    return new Prometheus(scope, id, manifest, service, { ...props, stack: 'kube-prometheus-stack' });
  }

  /**
   * The Prometheus of kube-prometheus: it selects everything, in all namespaces, but its Roles let it discover targets
   * in `default`, `kube-system` and `monitoring` only.
   *
   * @see https://github.com/prometheus-operator/kube-prometheus/blob/main/manifests/prometheus-prometheus.yaml
   */
  public static fromKubePrometheus(scope: Construct, id: string, props: KubePrometheusProps = {}): Prometheus {
    const stack = 'kube-prometheus';
    return new Prometheus(scope, id, kubePrometheus(props), 'prometheus-k8s', { ...props, stack });
  }

  /**
   * A Prometheus that selects by these labels, in all namespaces.
   *
   * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusSpec
   */
  public static fromSelectors(scope: Construct, id: string, props: PrometheusSelectorsProps): Prometheus {
    const selector = (labels: Record<string, string> = props.labels ?? {}) => ({ matchLabels: labels });
    const manifest = {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'Prometheus',
      metadata: { name: props.name ?? 'k8s', namespace: props.namespace },
      spec: {
        serviceMonitorSelector: selector(props.serviceMonitorLabels),
        serviceMonitorNamespaceSelector: {},
        podMonitorSelector: selector(props.podMonitorLabels),
        podMonitorNamespaceSelector: {},
        probeSelector: selector(props.probeLabels),
        probeNamespaceSelector: {},
        scrapeConfigSelector: selector(props.scrapeConfigLabels),
        scrapeConfigNamespaceSelector: {},
        ruleSelector: selector(props.ruleLabels),
        ruleNamespaceSelector: {},
      },
    };
    return new Prometheus(scope, id, manifest, GOVERNING_SERVICES.Prometheus, props);
  }

  /**
   * A Prometheus object as YAML. Labels and namespaces follow its selectors.
   *
   * @throws if there is no Prometheus in the YAML, or if it has no namespace
   */
  public static fromManifest(scope: Construct, id: string, props: PrometheusManifestProps): Prometheus {
    const path = [scope.node.path, id].filter(Boolean).join('/');
    const { readManifests } = require('../proof/manifests/read') as typeof import('../proof/manifests/read');
    const { objects, problems } = readManifests(props.yaml);
    const prometheus = objects.find(({ kind }) => kind in GOVERNING_SERVICES);
    if (!prometheus) {
      const why = problems.map(({ line, message }) => ` (line ${line}: ${message})`).join('');
      throw new Error(`${path}: no object of kind Prometheus in \`yaml\`${why}; pass the manifest of one`);
    }
    if (!prometheus.namespace) {
      throw new Error(`${path}: the Prometheus has no metadata.namespace; write the namespace it lives in`);
    }
    const manifest: ManifestBody = prometheus.body;
    return new Prometheus(
      scope,
      id,
      manifest,
      manifest.spec?.serviceName ?? GOVERNING_SERVICES[prometheus.kind],
      props,
    );
  }

  /** The Prometheus that scrapes what is declared in a scope; if there is none, a warning says so once per app. */
  public static of(scope: IConstruct): Prometheus | undefined {
    return nearestPrometheus(scope) as Prometheus | undefined;
  }

  /** Namespace of the Prometheus. */
  public readonly namespace: string;

  /** Name of the Service in front of it. */
  public readonly serviceName: string;

  /** Name of the Service's port. */
  public readonly portName: string;

  /** Its URL inside the cluster, as Flagger and Grafana want it. */
  public readonly url: string;

  /** The Prometheus object, as far as it is known. */
  // biome-ignore lint/suspicious/noExplicitAny: jsii knows no type for a free JSON object
  public readonly manifest: any;

  private readonly monitorNamespace?: string;

  private readonly stack?: Stack;

  private readonly disabled: readonly string[];

  private constructor(
    scope: Construct,
    id: string,
    manifest: ManifestBody,
    serviceName: string,
    options: PrometheusOptions & StackOptions,
  ) {
    super(scope, id);
    const spec = manifest.spec ?? {};
    this.manifest = manifest;
    this.namespace = manifest.metadata.namespace;
    this.serviceName = serviceName;
    this.portName = spec.portName ?? 'web';
    const scheme = spec.web?.tlsConfig ? 'https' : 'http';
    // An absent routePrefix means "/", even with an externalUrl (prometheus-operator pkg/apis/monitoring/v1, WebRoutePrefix).
    const path = (spec.routePrefix ?? '').replace(/\/$/, '');
    this.url = `${scheme}://${serviceName}.${this.namespace}.svc:9090${path}`;
    this.monitorNamespace = options.monitorNamespace;
    this.stack = options.stack;
    this.disabled = options.disabled ?? [];
    declarePrometheus(scope, this);
  }

  /**
   * The labels that make this Prometheus select an object of a kind.
   *
   * @throws if it selects no object of this kind, whatever its labels
   */
  public labelsFor(kind: MonitoringKind): Record<string, string> {
    const labels = satisfyingLabels(this.selectorOf(kind));
    if (labels) return labels;
    const got = JSON.stringify(this.selectorOf(kind)) ?? 'absent';
    throw new Error(
      `${this.node.path}: this Prometheus selects no ${kind}, got spec.${SELECTORS[kind]}Selector ${got}; ` +
        `set it to {} to select every ${kind}`,
    );
  }

  /**
   * The namespace that an object of a kind must be in to be selected; undefined if it may be anywhere.
   */
  public namespaceFor(kind: MonitoringKind): string | undefined {
    if (this.monitorNamespace) return this.monitorNamespace;
    const selector = this.manifest.spec?.[`${SELECTORS[kind]}NamespaceSelector`] as LabelSelector | undefined;
    return selector ? selector.matchLabels?.['kubernetes.io/metadata.name'] : this.namespace;
  }

  /**
   * Whether it takes objects of a kind at all; an agent takes no rules.
   *
   * @internal
   */
  public _takes(kind: MonitoringKind): boolean {
    return satisfyingLabels(this.selectorOf(kind)) !== undefined;
  }

  /**
   * The installation that this Prometheus came with, if it monitors the system by itself.
   *
   * @internal
   */
  public _bringer({ id, broughtBy = [] }: System): Stack | undefined {
    return broughtBy.find((stack) => stack === this.stack && !this.disabled.includes(id));
  }

  private selectorOf(kind: MonitoringKind): LabelSelector | undefined {
    return this.manifest.spec?.[`${SELECTORS[kind]}Selector`];
  }
}

/** The installation that a Prometheus comes with, and what of it is switched off. */
interface StackOptions {
  readonly stack?: Stack;
  readonly disabled?: string[];
}

/** The Services that the operator makes by itself (prometheus-operator pkg/prometheus/{server,agent}/statefulset.go, governingServiceName). */
const GOVERNING_SERVICES: Record<string, string> = {
  Prometheus: 'prometheus-operated',
  PrometheusAgent: 'prometheus-agent-operated',
};

/** How the fields of a Prometheus' spec begin that select a kind. */
const SELECTORS: Record<MonitoringKind, string> = {
  [MonitoringKind.SERVICE_MONITOR]: 'serviceMonitor',
  [MonitoringKind.POD_MONITOR]: 'podMonitor',
  [MonitoringKind.PROBE]: 'probe',
  [MonitoringKind.SCRAPE_CONFIG]: 'scrapeConfig',
  [MonitoringKind.PROMETHEUS_RULE]: 'rule',
};
