import type { PodMonitorSpecPodMetricsEndpoints as PodEndpoint } from '../../imports/monitoring/monitoring.coreos.com';
import { type CheckedSeries, HTTP_CHECKS, ISTIO_CHECKS } from './canary-checks';
import type { CanaryTarget } from './canary-target';
import { ENVOY_STATS } from './istio-envoy';
import { Mistake } from './mistakes';
import { choosePort } from './port-choice';
import { bodyOf } from './rendered-object';
import { podPort } from './workload';

/** The app's own metrics. */
export interface CanaryAppPortProps {
  /**
   * Name of the container's port.
   *
   * @default - the only port, or the only one whose name says metrics; apps from `fromName` need it
   */
  readonly port?: string;

  /**
   * Number of the container's port, if it has no name. The container must declare it.
   *
   * @default - `port`
   */
  readonly portNumber?: number;

  /**
   * Path of the metrics.
   *
   * @default "/metrics"
   */
  readonly path?: string;

  /**
   * Add the labels `kubernetes_namespace` and `kubernetes_pod_name`, by which Flagger's built-in checks find
   * `http_request_duration_seconds` when its provider is `kubernetes` or a `gatewayapi`.
   *
   * @default false
   * @see https://github.com/fluxcd/flagger/blob/main/pkg/metrics/observers/http.go
   */
  readonly flaggerHttpLabels?: boolean;
}

/** Something that the pods of a canary app serve. */
export class CanaryEndpoint {
  /**
   * The Envoy sidecar: `istio_requests_total` and `istio_request_duration_milliseconds`, which Flagger's built-in
   * checks ask for when its provider is `istio`, with the labels `reporter`, `destination_workload`,
   * `destination_workload_namespace`, `response_code` and `le` as Envoy writes them.
   *
   * @see https://github.com/fluxcd/flagger/blob/main/pkg/metrics/observers/istio.go
   */
  public static envoySidecar(): CanaryEndpoint {
    return new CanaryEndpoint(ISTIO_CHECKS, (target) => {
      requireSidecar(target);
      return { port: ENVOY_STATS.port, path: ENVOY_STATS.path };
    });
  }

  /** A port of the app itself. */
  public static appPort(props: CanaryAppPortProps = {}): CanaryEndpoint {
    const { path = '/metrics', flaggerHttpLabels = false } = props;
    return new CanaryEndpoint(flaggerHttpLabels ? HTTP_CHECKS : [], (target) => ({
      ...ownPort(target, props),
      path,
      ...(flaggerHttpLabels && { relabelings: HTTP_LABELS }),
    }));
  }

  /** @internal */
  public readonly _checked: readonly CheckedSeries[];

  /** @internal */
  public readonly _of: (target: CanaryTarget) => PodEndpoint;

  private constructor(checked: readonly CheckedSeries[], of: (target: CanaryTarget) => PodEndpoint) {
    this._checked = checked;
    this._of = of;
  }
}

const HTTP_LABELS = [
  { sourceLabels: ['__meta_kubernetes_namespace'], targetLabel: 'kubernetes_namespace' },
  { sourceLabels: ['__meta_kubernetes_pod_name'], targetLabel: 'kubernetes_pod_name' },
];

function ownPort({ name, workload }: CanaryTarget, { port, portNumber }: CanaryAppPortProps): PodEndpoint {
  if (workload) {
    const own = workload.ports.filter((offered) => offered.number !== ENVOY_STATS.portNumber);
    return podPort(choosePort(workload.title, own, { port, portNumber }));
  }
  if (port) return { port };
  if (portNumber) return { portNumber };
  throw new Mistake(
    `the metrics port of "${name}" is unknown, because the app is known by name alone; pass \`port\` to CanaryEndpoint.appPort`,
  );
}

/** istio pkg/kube/inject/inject.go, injectRequired: the label wins over the annotation; host networking is never injected. */
function requireSidecar({ workload }: CanaryTarget): void {
  if (!workload || workload.ports.some(({ name }) => name === ENVOY_STATS.port)) return;
  const { metadata, spec } = bodyOf(workload.object).spec.template;
  const inject = metadata?.labels?.[INJECT] ?? metadata?.annotations?.[INJECT];
  const refusal = inject === 'false' ? `${INJECT}: "false"` : spec?.hostNetwork && 'hostNetwork: true';
  if (!refusal) return;
  throw new Mistake(
    `the pods of ${workload.title} get no Envoy sidecar, got ${refusal}; remove it, or scrape the app itself with ` +
      '`endpoints: [CanaryEndpoint.appPort()]`',
  );
}

const INJECT = 'sidecar.istio.io/inject';
