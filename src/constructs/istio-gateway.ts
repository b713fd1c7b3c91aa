import type { IConstruct } from 'constructs';
import { requireDnsLabel } from './dns-label';
import { Mistake } from './mistakes';
import { Workload } from './workload';

/** Where a gateway runs. */
export interface IstioGatewayOptions {
  /**
   * Namespace of the gateway's pods.
   *
   * @default - the namespace of the chart that monitors it
   */
  readonly namespace?: string;
}

/** What identifies the pods of a gateway. */
export interface GatewayPods {
  /** Name of the gateway, if it has one. */
  readonly name?: string;
  readonly namespace?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The label whose value is the gateway's name. */
  readonly jobLabel?: string;
}

/** An Istio gateway: the pods with an Envoy at the edge of the mesh. */
export class IstioGateway {
  /**
   * A release of Istio's Helm chart `gateway`. Its pods carry `app: <release>` and `istio: <release without "istio-">`;
   * a release whose values set `name` or `labels` needs `fromLabels`.
   *
   * @see https://github.com/istio/istio/blob/master/manifests/charts/gateway/templates/_helpers.tpl
   */
  public static fromHelmRelease(release: string, options: IstioGatewayOptions = {}): IstioGateway {
    return new IstioGateway(() => {
      requireDnsLabel('the Helm release of a gateway', release);
      const labels = { app: release, istio: release.replace(/^istio-/, '') };
      return { ...options, name: release, labels, jobLabel: 'app' };
    });
  }

  /**
   * A `Gateway` of the Kubernetes Gateway API for which Istio deploys the pods. Waypoints are such gateways, too.
   *
   * @param name name of the Gateway object
   * @see https://github.com/istio/istio/blob/master/manifests/charts/istio-control/istio-discovery/files/kube-gateway.yaml
   */
  public static fromGatewayApi(name: string, options: IstioGatewayOptions = {}): IstioGateway {
    return new IstioGateway(() => {
      requireDnsLabel('the name of a Gateway', name);
      return { ...options, name, labels: { [GATEWAY_NAME]: name }, jobLabel: GATEWAY_NAME };
    });
  }

  /** Gateway pods with these labels, however they were deployed. */
  public static fromLabels(labels: Record<string, string>, options: IstioGatewayOptions = {}): IstioGateway {
    return new IstioGateway(() => {
      if (Object.keys(labels).length > 0) return { ...options, labels };
      throw new Mistake(
        'the labels of a gateway must tell its pods from others, got {}, which selects every pod of the namespace; ' +
          'pass for example { istio: "ingressgateway" }',
      );
    });
  }

  /** The workload that the app renders: a Deployment of any cdk8s-plus version, an ApiObject, an Include or a Helm with one. */
  public static of(workload: IConstruct): IstioGateway {
    return new IstioGateway(() => {
      const { name, namespace, podLabels, selector, title } = Workload.of(workload);
      if (selector.matchLabels && !selector.matchExpressions) return { name, namespace, labels: selector.matchLabels };
      // A Service selects by labels alone.
      if (Object.keys(podLabels).length > 0) return { name, namespace, labels: podLabels };
      throw new Mistake(`the pods of ${title} have no labels; give them one that a Service can select`);
    });
  }

  /** @internal */
  public readonly _pods: () => GatewayPods;

  private constructor(pods: () => GatewayPods) {
    this._pods = pods;
  }
}

const GATEWAY_NAME = 'gateway.networking.k8s.io/gateway-name';
