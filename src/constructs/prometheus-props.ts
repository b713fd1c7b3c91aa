/** Where monitors live. */
export interface PrometheusOptions {
  /**
   * Namespace of every monitor and rule, usually the operator's. The monitors then name the namespace of their targets.
   *
   * Secrets that a monitor refers to must be in the monitor's namespace.
   *
   * @default - next to what is monitored
   * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.NamespaceSelector
   */
  readonly monitorNamespace?: string;
}

/** A Helm release of kube-prometheus-stack. */
export interface KubePrometheusStackProps extends PrometheusOptions {
  /**
   * Name of the Helm release, as in `helm install NAME`; not the chart's name. Read it from `helm.releaseName` if the
   * chart is part of the app: cdk8s makes a name up unless it is given one.
   */
  readonly release: string;

  /** Namespace of the release. */
  readonly namespace: string;

  /**
   * Components that are switched off, by their names in the catalogue, for example `node`. The others that it brings are
   * not made a second time: that would double their series.
   *
   * @default - none
   */
  readonly disabled?: string[];
}

/** An installation of kube-prometheus. */
export interface KubePrometheusProps extends PrometheusOptions {
  /**
   * Namespace of the installation.
   *
   * @default "monitoring"
   */
  readonly namespace?: string;

  /**
   * Components that are switched off, by their names in the catalogue, for example `node`. The others that it brings are
   * not made a second time: that would double their series.
   *
   * @default - none
   */
  readonly disabled?: string[];
}

/** The labels that a Prometheus asks for. */
export interface PrometheusSelectorsProps extends PrometheusOptions {
  /** Namespace of the Prometheus object. */
  readonly namespace: string;

  /**
   * Name of the Prometheus object.
   *
   * @default "k8s"
   */
  readonly name?: string;

  /**
   * Labels that every kind below must carry.
   *
   * @default - none: it selects everything
   */
  readonly labels?: Record<string, string>;

  /**
   * Labels of the ServiceMonitors that it selects.
   *
   * @default - `labels`
   */
  readonly serviceMonitorLabels?: Record<string, string>;

  /**
   * Labels of the PodMonitors that it selects.
   *
   * @default - `labels`
   */
  readonly podMonitorLabels?: Record<string, string>;

  /**
   * Labels of the Probes that it selects.
   *
   * @default - `labels`
   */
  readonly probeLabels?: Record<string, string>;

  /**
   * Labels of the ScrapeConfigs that it selects.
   *
   * @default - `labels`
   */
  readonly scrapeConfigLabels?: Record<string, string>;

  /**
   * Labels of the PrometheusRules that it selects.
   *
   * @default - `labels`
   */
  readonly ruleLabels?: Record<string, string>;
}

/** A Prometheus object that is written down somewhere. */
export interface PrometheusManifestProps extends PrometheusOptions {
  /** The object as YAML, for example `kubectl get prometheus -n monitoring k8s -o yaml`; of several documents the first Prometheus counts. */
  readonly yaml: string;
}
