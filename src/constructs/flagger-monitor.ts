import { type ApiObject, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { requireDnsLabel } from './dns-label';
import { Mistakes } from './mistakes';
import { podMonitor } from './monitor-object';
import { MonitoringKind, Prometheus } from './prometheus';
import { prometheusDuration } from './prometheus-duration';
import { type ScrapeOptions, scrapeFields } from './scrape-options';

/** Values of Flagger's chart. */
export interface FlaggerHelmValuesOptions {
  /**
   * How often Prometheus scrapes.
   *
   * @default Duration.seconds(15)
   * @see https://github.com/fluxcd/flagger/blob/main/charts/flagger/README.md
   */
  readonly interval?: Duration;
}

/** Where Flagger runs, and how to scrape it. */
export interface FlaggerMonitorProps extends ScrapeOptions {
  /**
   * Namespace of Flagger.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;

  /**
   * Name of Flagger's Helm release.
   *
   * @default "flagger"
   */
  readonly release?: string;

  /**
   * Labels of Flagger's pods, if they are not those of the Helm chart: `{ app: 'flagger' }` for the kustomization.
   *
   * @default - app.kubernetes.io/name: flagger, app.kubernetes.io/instance: <release>
   */
  readonly podLabels?: Record<string, string>;
}

/**
 * Scrapes Flagger itself: `flagger_canary_status`, `flagger_canary_weight` and the like. The alternative to the
 * PodMonitor of Flagger's own chart, see `helmValues`; with both, everything is scraped twice.
 *
 * @see https://docs.flagger.app/usage/monitoring
 */
export class FlaggerMonitor extends Construct {
  /**
   * The values that make Flagger's chart create its own PodMonitor, so that the Prometheus of the scope selects it.
   * `honorLabels` needs chart 1.38 or newer.
   *
   * @param scope where to look for the Prometheus
   * @throws if the interval is 0
   * @see https://github.com/fluxcd/flagger/blob/main/charts/flagger/templates/podmonitor.yaml
   */
  // biome-ignore lint/suspicious/noExplicitAny: jsii knows no type for a free JSON object
  public static helmValues(scope: Construct, options: FlaggerHelmValuesOptions = {}): Record<string, any> {
    const mistakes = new Mistakes(scope);
    const { interval = Duration.seconds(15) } = options;
    const text = mistakes.attempt(() => prometheusDuration('`interval`', interval));
    mistakes.throwIfAny();

    const prometheus = Prometheus.of(scope);
    const namespace = prometheus?.namespaceFor(MonitoringKind.POD_MONITOR);
    return {
      podMonitor: {
        enabled: true,
        ...(namespace && { namespace }),
        additionalLabels: prometheus?.labelsFor(MonitoringKind.POD_MONITOR) ?? {},
        honorLabels: HONOR_LABELS,
        interval: text,
      },
    };
  }

  /** The PodMonitor. Patches made here are kept, whatever they touch. */
  public readonly monitor: ApiObject;

  /**
   * @throws if the release is no DNS label, if the labels are empty, or if an option cannot be; all mistakes at once
   */
  constructor(scope: Construct, id: string, props: FlaggerMonitorProps = {}) {
    super(scope, id);
    const { release = 'flagger', namespace } = props;
    const matchLabels = props.podLabels ?? {
      'app.kubernetes.io/name': 'flagger',
      'app.kubernetes.io/instance': release,
    };

    const mistakes = new Mistakes(this);
    mistakes.attempt(() => requireDnsLabel('`release`', release));
    mistakes.require(Object.keys(matchLabels).length > 0, NO_LABELS);
    const fields = scrapeFields(mistakes, props);
    mistakes.throwIfAny();

    this.monitor = podMonitor(this, 'Monitor', { targetNamespace: namespace }, () => ({
      jobLabel: NAME_LABELS.find((label) => label in matchLabels),
      selector: { matchLabels },
      podMetricsEndpoints: [{ port: 'http', path: '/metrics', honorLabels: HONOR_LABELS, ...fields }],
    }));
  }
}

/**
 * Flagger writes the namespace of a canary into the label `namespace`, which would become `exported_namespace` and give
 * way to Flagger's own namespace (flagger pkg/metrics/recorder.go).
 */
const HONOR_LABELS = true;

const NO_LABELS =
  '`podLabels` is empty, which selects every pod of the namespace; leave it out for pods of the Helm chart';

/** Labels whose value says "flagger": of the chart, of the kustomization. */
const NAME_LABELS = ['app.kubernetes.io/name', 'app'];
