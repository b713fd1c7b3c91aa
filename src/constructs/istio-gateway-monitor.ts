import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { requireDnsLabel } from './dns-label';
import { Discovery } from './exported-app-props';
import { ENVOY_STATS } from './istio-envoy';
import type { GatewayPods, IstioGateway } from './istio-gateway';
import { Mistakes } from './mistakes';
import { podMonitor, serviceMonitor } from './monitor-object';
import { type ScrapeOptions, scrapeFields } from './scrape-options';
import { Service } from './service';

/** How to scrape an Istio gateway. */
export interface IstioGatewayMonitorProps extends ScrapeOptions {
  /** The gateway. */
  readonly gateway: IstioGateway;

  /**
   * How Prometheus finds the pods: through a headless Service on their Envoy port, or by themselves. The pods then must
   * declare the port `http-envoy-prom`, as Istio's own do.
   *
   * @default Discovery.SERVICE
   */
  readonly discovery?: Discovery;
}

/**
 * Scrapes the Envoy of an Istio gateway: `istio_requests_total{reporter="source"}` and Envoy's own statistics.
 *
 * @see https://istio.io/latest/docs/ops/integrations/prometheus/
 */
export class IstioGatewayMonitor extends Construct {
  /** The headless Service in front of the pods' Envoy port; absent if Prometheus discovers the pods. */
  public readonly service?: ApiObject;

  /** The ServiceMonitor or PodMonitor. Patches made here are kept, whatever they touch. */
  public readonly monitor: ApiObject;

  /**
   * @throws if the gateway's pods cannot be told from others, if a name is no DNS label, or if an option cannot be;
   * all mistakes at once
   */
  constructor(scope: Construct, id: string, props: IstioGatewayMonitorProps) {
    super(scope, id);
    const mistakes = new Mistakes(this);
    const pods = mistakes.attempt(() => props.gateway._pods());
    const serviceName = mistakes.attempt(() => pods && nameOfService(pods));
    const fields = scrapeFields(mistakes, props);
    mistakes.throwIfAny();

    const place = { targetNamespace: pods!.namespace };
    const endpoint = { port: ENVOY_STATS.port, path: ENVOY_STATS.path, ...fields };
    if (props.discovery === Discovery.PODS) {
      this.monitor = podMonitor(this, 'Monitor', place, () => ({
        selector: { matchLabels: { ...props.gateway._pods().labels } },
        podMetricsEndpoints: [endpoint],
        jobLabel: pods!.jobLabel,
      }));
      return;
    }

    this.service = envoyService(this, serviceName, props.gateway);
    const service = Service.of(this.service);
    service.ensureIdentity();
    this.monitor = serviceMonitor(this, 'Monitor', place, () => ({
      selector: { matchLabels: service.labels },
      endpoints: [endpoint],
    }));
  }
}

/** The job of the targets, too; without a name of the gateway cdk8s makes one up. */
function nameOfService({ name }: GatewayPods): string | undefined {
  if (name === undefined) return undefined;
  requireDnsLabel("the name of the gateway's metrics Service", `${name}-envoy`);
  return `${name}-envoy`;
}

/**
 * The gateway's own Service has no port for metrics. This one is headless, so that it needs no address of its own, and
 * names the port by number, so that it also finds an Envoy that is injected into the pods later.
 */
function envoyService(scope: Construct, name: string | undefined, gateway: IstioGateway): ApiObject {
  const { port, portNumber } = ENVOY_STATS;
  const { namespace } = gateway._pods();
  return new ApiObject(scope, 'Service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { ...(name && { name }), ...(namespace && { namespace }) },
    spec: {
      clusterIP: 'None',
      selector: Lazy.any({ produce: () => gateway._pods().labels }),
      ports: [{ name: port, port: portNumber, targetPort: portNumber }],
    },
  });
}
