import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { scaledToZero } from './alerting/scale-to-zero';
import { planWatch, watch } from './alerting/watch';
import { Discovery, type ExportedAppProps, Placement } from './exported-app-props';
import { checkExportedApp, discoveryOf, placementOf } from './exporters/check';
import { exporterMonitor } from './exporters/monitor';
import { exporterDisruptionBudget, exporterNetworkPolicy, exporterService } from './exporters/objects';
import { ownPods, podSecurityOf } from './exporters/own-pods';
import { sidecarPods } from './exporters/sidecar';
import { Mistakes } from './mistakes';
import { Prometheus } from './prometheus';
import { scrapeFields } from './scrape-options';

/**
 * A third-party application, the exporter that speaks for it, and the monitor that lets Prometheus scrape the exporter.
 *
 * The exporter's container passes Pod Security *restricted*; see `podSecurity` for the exception.
 */
export class ExportedApp extends Construct {
  /** The Deployment or DaemonSet of the exporter; for a sidecar the workload of the application. */
  public readonly exporter: ApiObject;

  /** The Service in front of the exporter; absent if Prometheus discovers the pods. */
  public readonly service?: ApiObject;

  /** The ServiceMonitor, PodMonitor or Probe. Patches made here are kept, whatever they touch. */
  public readonly monitor: ApiObject;

  /** The PrometheusRule with the alerts; absent if there are none. */
  public readonly rules?: ApiObject;

  /** The object with the dashboard, which all applications of this kind in the namespace share; absent if there is none. */
  public readonly dashboard?: ApiObject;

  /** The ConfigMap with the exporter's files, if it has any. */
  public readonly config?: ApiObject;

  /** The NetworkPolicy, if one was asked for. */
  public readonly networkPolicy?: ApiObject;

  /** The PodDisruptionBudget, if one was asked for. */
  public readonly podDisruptionBudget?: ApiObject;

  /** The Pod Security level that the exporter's pods need: `restricted`, or `privileged: ` and why it cannot be less. */
  public readonly podSecurity: string;

  /**
   * @throws if the exporter lacks an input or does not know one, if the application's address cannot be told, or if two
   * options exclude each other; all mistakes at once
   */
  constructor(scope: Construct, id: string, props: ExportedAppProps) {
    super(scope, id);
    const { exporter } = props;
    const mistakes = new Mistakes(this);
    const scrape = scrapeFields(mistakes, props);
    checkExportedApp(mistakes, this, props);
    const plan = planWatch(mistakes, this, exporter._facts.system, props);
    mistakes.throwIfAny();

    const isSidecar = placementOf(props) === Placement.SIDECAR;
    const pods = isSidecar ? sidecarPods(this, props) : ownPods(this, props);
    this.exporter = pods.workload;
    this.config = pods.config;
    this.podSecurity = podSecurityOf(exporter);
    this.service = discoveryOf(props) === Discovery.SERVICE ? exporterService(this, exporter, pods) : undefined;
    this.monitor = exporterMonitor(this, props, pods, this.service, scrape);
    const { rules, dashboard } = watch(
      this,
      plan,
      {
        monitor: this.monitor,
        service: exporter._facts.multiTarget ? undefined : this.service,
        namespace: pods.namespace,
        honorLabels: exporter._facts.honorLabels,
        relabelings: props.relabelings,
      },
      scaledToZero(props.mayBeScaledToZero, () => (isSidecar ? pods.workload : undefined)),
    );
    this.rules = rules;
    this.dashboard = dashboard;
    if (props.networkPolicy) {
      this.networkPolicy = exporterNetworkPolicy(this, exporter, this.exporter, Prometheus.of(this)!);
    }
    if (props.podDisruptionBudget) {
      this.podDisruptionBudget = exporterDisruptionBudget(this, exporter, this.exporter);
    }
  }
}
