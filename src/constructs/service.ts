import { type ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { ServiceMonitorSpecEndpointsTargetPort as TargetPort } from '../../imports/monitoring/monitoring.coreos.com';
import { Mistake } from './mistakes';
import { choosePort, type OfferedPort, type PortWish } from './port-choice';
import { bodyOf, describe, isApiObject, type ManifestBody, renderedObject } from './rendered-object';

/** A label of our own, so that it never matches anybody else's selector. */
const SERVICE_LABEL = 'scrapecheck/service';

/** A port of a Service. */
export interface ServicePort extends OfferedPort {
  /** Number, or name of a container's port. */
  readonly target: number | string;
}

/**
 * A Service as its manifest says, whoever renders it. Every property reads the manifest anew, so that what is asked
 * while cdk8s synthesizes sees all changes.
 */
export class Service {
  /** The Service that a construct renders, if it renders one. */
  public static find(construct: IConstruct): Service | undefined {
    const object = renderedObject(construct, ['Service']);
    return object && new Service(object);
  }

  /** @throws Mistake if the construct renders no Service, or several */
  public static of(construct: IConstruct): Service {
    const service = Service.find(construct);
    if (service) return service;
    throw new Mistake(`"${construct.node.path}" renders no Service, got ${describe(construct)}; pass a Service`);
  }

  private constructor(public readonly object: ApiObject) {}

  /** For messages: `Service/cart`. */
  public get title(): string {
    return `Service/${this.name}`;
  }

  public get name(): string {
    return this.object.name;
  }

  public get namespace(): string | undefined {
    return this.object.metadata.namespace;
  }

  /** Its address from any namespace. */
  public get host(): string {
    return this.namespace ? `${this.name}.${this.namespace}.svc` : this.name;
  }

  public get labels(): Record<string, string> {
    return { ...bodyOf(this.object).metadata.labels };
  }

  /** @throws Mistake if there is none: such a Service has no endpoints but those that somebody writes by hand */
  public get selector(): Record<string, string> {
    const selector = bodyOf(this.object).spec?.selector ?? {};
    if (Object.keys(selector).length > 0) return selector;
    throw new Mistake(
      `${this.title} has no selector, so no pods are behind it; set spec.selector to the labels of the pods`,
    );
  }

  public get ports(): ServicePort[] {
    const ports: ManifestBody[] = bodyOf(this.object).spec?.ports ?? [];
    return ports.map(({ name, port, targetPort }) => ({ name, number: port, target: targetPort ?? port }));
  }

  /** Whether its name leads to the pods themselves instead of to an address of its own. */
  public get isHeadless(): boolean {
    return bodyOf(this.object).spec?.clusterIP === 'None';
  }

  /** @throws Mistake if nothing fits or if several do */
  public port(wish?: PortWish, preferred?: (port: ServicePort) => boolean): ServicePort {
    return choosePort(this.title, this.ports, wish, preferred);
  }

  /**
   * Sees to it that labels tell this Service from others: cdk8s-plus renders Services without labels, labels of the
   * chart are on every Service of the chart, and Helm charts put equal labels on a Service and its headless twin.
   */
  public ensureIdentity(): void {
    const labels = Object.entries(this.labels);
    const ownLabels = labels.filter(([key, value]) => this.object.chart.labels[key] !== value);
    if (ownLabels.length === 0 || this.hasTwin(labels)) this.object.metadata.addLabel(SERVICE_LABEL, this.name);
  }

  /**
   * Whether a Service of the same Include, Helm chart or construct has all of these labels too. Not asked of a cdk8s chart:
   * its author chose the labels, and to list a chart's children for each of its Services would take quadratic time.
   */
  private hasTwin(labels: [string, string][]): boolean {
    const scope = this.object.node.scope!;
    return (
      !Chart.isChart(scope) && scope.node.children.some((child) => child !== this.object && carries(child, labels))
    );
  }
}

/** The part of a ServiceMonitor's endpoint that says which port; a Service's only port may be without a name. */
export function endpointPort({ name, target }: ServicePort): { port?: string; targetPort?: TargetPort } {
  if (name) return { port: name };
  return { targetPort: typeof target === 'number' ? TargetPort.fromNumber(target) : TargetPort.fromString(target) };
}

function carries(construct: IConstruct, labels: [string, string][]): boolean {
  if (!isApiObject(construct) || construct.kind !== 'Service') return false;
  return labels.every(([key, value]) => construct.metadata.getLabel(key) === value);
}
