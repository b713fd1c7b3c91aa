import { type ApiObject, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import type { PodMonitorSpecPodMetricsEndpoints as PodEndpoint } from '../../imports/monitoring/monitoring.coreos.com';
import type { CanaryApp } from './canary-app';
import { brokenCheck } from './canary-checks';
import { CanaryEndpoint } from './canary-endpoint';
import { type CanaryTarget, confusions, FLAGGER_SELECTOR_LABELS, primaryValue } from './canary-target';
import { Mistakes } from './mistakes';
import { podMonitor } from './monitor-object';
import { type ScrapeFields, type ScrapeOptions, scrapeFields } from './scrape-options';

/**
 * How to scrape the pods of applications that Flagger rolls out.
 *
 * `interval` is 15 seconds unless given: Flagger's checks take rates over the interval of their metric, one minute
 * unless said otherwise, which should hold several scrapes.
 */
export interface CanaryPodMonitorsProps extends ScrapeOptions {
  /** The applications: what the `targetRef` of each Canary names. */
  readonly apps: CanaryApp[];

  /**
   * What the pods serve.
   *
   * @default - the Envoy sidecar
   */
  readonly endpoints?: CanaryEndpoint[];

  /**
   * The labels that Flagger was started with: `selectorLabels` of its chart, in the same order.
   *
   * @default ["app", "name", "app.kubernetes.io/name"]
   * @see https://github.com/fluxcd/flagger/blob/main/charts/flagger/README.md
   */
  readonly selectorLabels?: string[];
}

/**
 * Scrapes applications that Flagger rolls out: for each a PodMonitor for the canary pods and one for the primary pods.
 * The job of the targets is the label by which Flagger tells them apart: `backend` and `backend-primary`.
 *
 * Pods and not Services, because the Services that Flagger makes have no port for Envoy's metrics
 * (flagger pkg/router/kubernetes_default.go). Canary pods exist while a rollout is analysed: without one the canary
 * PodMonitor has no targets, which is nothing to alert on.
 *
 * @see https://docs.flagger.app/usage/how-it-works
 */
export class CanaryPodMonitors extends Construct {
  /** The PodMonitors of the canary pods, in the order of the apps. Patches made here are kept, whatever they touch. */
  public readonly canaryMonitors: ApiObject[];

  /** The PodMonitors of the primary pods, in the order of the apps. Patches made here are kept, whatever they touch. */
  public readonly primaryMonitors: ApiObject[];

  /**
   * @throws if Flagger would refuse one of the apps, if two apps cannot be told apart, if pods get no sidecar whose
   * Envoy is to be scraped, or if the interval is 0
   */
  constructor(scope: Construct, id: string, props: CanaryPodMonitorsProps) {
    super(scope, id);
    const { apps, endpoints = [CanaryEndpoint.envoySidecar()] } = props;
    // An empty value means the default to Flagger's chart, too.
    const selectorLabels = props.selectorLabels?.length ? props.selectorLabels : FLAGGER_SELECTOR_LABELS;

    const mistakes = new Mistakes(this);
    mistakes.require(apps.length > 0, NO_APPS);
    mistakes.require(endpoints.length > 0, NO_ENDPOINTS);
    const fields = scrapeFields(mistakes, { ...props, interval: props.interval ?? Duration.seconds(15) });
    for (const { _checked } of endpoints) {
      const broken = brokenCheck(_checked, props.metricRelabelings ?? []);
      if (broken) mistakes.add(broken);
    }
    const targets = apps
      .map((app) => mistakes.attempt(() => app._target(selectorLabels)))
      .filter((target) => target !== undefined);
    for (const target of targets) {
      mistakes.attempt(() => primaryValue(target));
      for (const endpoint of endpoints) mistakes.attempt(() => endpoint._of(target));
    }
    const home = Chart.of(this).namespace;
    for (const mistake of confusions(targets, home)) mistakes.add(mistake);
    mistakes.throwIfAny();

    const monitors = targets.map(({ name, namespace }, n) => {
      const id = namespace && namespace !== home ? `${namespace}-${name}` : name;
      const monitor = (role: string, podValue: (target: CanaryTarget) => string): ApiObject =>
        podMonitor(this, `${id}-${role}`, { targetNamespace: namespace }, () => {
          const target = apps[n]._target(selectorLabels);
          return {
            jobLabel: target.label,
            selector: { matchLabels: { [target.label]: podValue(target) } },
            podMetricsEndpoints: endpoints.map((endpoint) => scrapedWith(endpoint._of(target), fields)),
          };
        });
      return { canary: monitor('canary', ({ value }) => value), primary: monitor('primary', primaryValue) };
    });
    this.canaryMonitors = monitors.map(({ canary }) => canary);
    this.primaryMonitors = monitors.map(({ primary }) => primary);
  }
}

const NO_APPS = '`apps` is empty; pass what your Canaries name in targetRef, for example CanaryApp.of(deployment)';
const NO_ENDPOINTS = '`endpoints` is empty; leave it out to scrape the Envoy sidecar';

/** Relabelings of the endpoint come first, so that those of the user have the last word. */
function scrapedWith({ relabelings = [], ...endpoint }: PodEndpoint, fields: ScrapeFields): PodEndpoint {
  const all = [...relabelings, ...(fields.relabelings ?? [])];
  return { ...endpoint, ...fields, relabelings: all.length > 0 ? all : undefined };
}
