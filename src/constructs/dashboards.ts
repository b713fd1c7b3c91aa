/** How a dashboard reaches Grafana. */
export interface DashboardConfigMapOptions {
  /**
   * Labels by which Grafana's sidecar finds its ConfigMaps.
   *
   * @default - grafana_dashboard: "1", as in kube-prometheus-stack
   * @see https://github.com/grafana/helm-charts/blob/main/charts/grafana/README.md#sidecar-for-dashboards
   */
  readonly labels?: Record<string, string>;

  /**
   * Folder in Grafana. The sidecar must be told the annotation `grafana_folder` (its value `folderAnnotation`).
   *
   * @default - the sidecar's folder
   */
  readonly folder?: string;

  /**
   * Namespace of the ConfigMaps, if the sidecar does not look everywhere.
   *
   * @default - next to what they show
   */
  readonly namespace?: string;
}

/** What the Grafana Operator has to know. */
export interface GrafanaDashboardOptions {
  /**
   * Labels of the Grafana objects that show the dashboards.
   *
   * @default - dashboards: "grafana", as in the operator's examples
   * @see https://grafana.github.io/grafana-operator/docs/overview/
   */
  readonly instanceLabels?: Record<string, string>;

  /**
   * Folder in Grafana.
   *
   * @default - the operator's: one named after the namespace
   */
  readonly folder?: string;

  /**
   * Namespace of the GrafanaDashboards.
   *
   * @default - next to what they show
   */
  readonly namespace?: string;
}

/** Whether and how there are dashboards. An app has one per system and namespace, however many monitors share it. */
export class Dashboards {
  /** ConfigMaps, which the sidecar of Grafana's Helm chart loads. */
  public static configMaps(options: DashboardConfigMapOptions = {}): Dashboards {
    const { labels = { grafana_dashboard: '1' }, folder, namespace } = options;
    const metadata = { namespace, labels, ...(folder !== undefined && { annotations: { grafana_folder: folder } }) };
    return new Dashboards((file, json) => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata,
      data: { [file]: json },
    }));
  }

  /** GrafanaDashboards, for the Grafana Operator. */
  public static grafanaOperator(options: GrafanaDashboardOptions = {}): Dashboards {
    const { instanceLabels = { dashboards: 'grafana' }, folder, namespace } = options;
    return new Dashboards((_, json) => ({
      apiVersion: 'grafana.integreatly.org/v1beta1',
      kind: 'GrafanaDashboard',
      metadata: { namespace },
      spec: { instanceSelector: { matchLabels: instanceLabels }, allowCrossNamespaceImport: true, folder, json },
    }));
  }

  /** No dashboards. */
  public static none(): Dashboards {
    return new Dashboards();
  }

  private constructor(
    /** @internal */
    public readonly _object?: (file: string, json: string) => DashboardObject,
  ) {}
}

/** The object that carries a dashboard. */
export interface DashboardObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly namespace?: string };
  readonly [field: string]: unknown;
}
