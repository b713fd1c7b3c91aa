import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Mistake } from './mistakes';
import { choosePort, type OfferedPort, type PortWish } from './port-choice';
import { bodyOf, describe, isApiObject, type ManifestBody, renderedObject } from './rendered-object';
import type { LabelSelector } from './satisfying-labels';
import { Service } from './service';
import { isExporterSidecar } from './sidecar-registry';

/** Kinds with a pod template; Rollout is Argo's Deployment. */
export const WORKLOAD_KINDS = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Job',
  'CronJob',
  'Rollout',
  'Pod',
];

/** A port that a container declares. */
export interface ContainerPort extends OfferedPort {
  readonly container: string;
}

/**
 * A workload as its manifest says, whoever renders it. Every property reads the manifest anew, so that what is asked
 * while cdk8s synthesizes sees all changes.
 */
export class Workload {
  /** @throws Mistake if the construct renders no workload, or several */
  public static of(construct: IConstruct): Workload {
    const object = renderedObject(construct, WORKLOAD_KINDS);
    if (object) return new Workload(object);
    throw new Mistake(
      `"${construct.node.path}" renders no workload, got ${describe(construct)}; pass a Deployment or the like`,
    );
  }

  /**
   * The workload of an application: what the construct renders, or the one whose pods are behind its Service.
   *
   * @throws Mistake if there is none, or several
   */
  public static behind(construct: IConstruct): Workload {
    const service = renderedObject(construct, WORKLOAD_KINDS) ? undefined : Service.find(construct);
    if (!service) return Workload.of(construct);

    const selector = Object.entries(service.selector);
    const found = construct.node.root.node
      .findAll()
      .filter(isApiObject)
      .filter((object) => WORKLOAD_KINDS.includes(object.kind) && object.metadata.namespace === service.namespace)
      .map((object) => new Workload(object))
      .filter(({ podLabels }) => selector.every(([key, value]) => podLabels[key] === value));
    if (found.length === 1) return found[0];
    throw new Mistake(
      `the pods behind ${service.title} must be those of one workload of the app, ` +
        `got ${found.map(({ title }) => title).join(', ') || 'none'}; pass the workload`,
    );
  }

  private constructor(public readonly object: ApiObject) {}

  /** For messages: `Deployment/cart`. */
  public get title(): string {
    return `${this.object.kind}/${this.object.name}`;
  }

  public get name(): string {
    return this.object.name;
  }

  public get namespace(): string | undefined {
    return this.object.metadata.namespace;
  }

  public get podLabels(): Record<string, string> {
    return { ...this.podTemplate.metadata?.labels };
  }

  /**
   * Selects its pods and, unless somebody else uses the same labels, no others.
   *
   * @throws Mistake if it would select every pod of the namespace
   */
  public get selector(): LabelSelector {
    const own: LabelSelector | undefined = SELF_SELECTED.includes(this.object.kind)
      ? undefined
      : this.body.spec?.selector;
    const { matchLabels, matchExpressions } = own ?? { matchLabels: this.podLabels };
    if (Object.keys(matchLabels ?? {}).length === 0 && !matchExpressions?.length) {
      throw new Mistake(
        `the selector of ${this.title} is empty, which selects every pod of the namespace; give the workload a label to select on`,
      );
    }
    return { ...(matchLabels && { matchLabels }), ...(matchExpressions?.length && { matchExpressions }) };
  }

  /** Ports of the application: exporters that were added as sidecars are not it. */
  public get ports(): ContainerPort[] {
    return this.allPorts.filter(({ container }) => !isExporterSidecar(this.object, container));
  }

  /** Ports of containers and of sidecars, which are init containers that keep running. */
  public get allPorts(): ContainerPort[] {
    return this.containers.flatMap(({ name, ports = [] }) =>
      ports.map((port: ManifestBody) => ({ name: port.name, number: port.containerPort, container: name })),
    );
  }

  /** Containers that run as long as the pod. */
  public get containers(): ManifestBody[] {
    const { containers = [], initContainers = [] } = this.podTemplate.spec ?? {};
    return [...containers, ...initContainers.filter((init: ManifestBody) => init.restartPolicy === 'Always')];
  }

  /** @throws Mistake if nothing fits or if several do */
  public port(wish?: PortWish, preferred?: (port: ContainerPort) => boolean): ContainerPort {
    return choosePort(this.title, this.ports, wish, preferred);
  }

  private get body(): ManifestBody {
    return bodyOf(this.object);
  }

  private get podTemplate(): ManifestBody {
    return podTemplateOf(this.object.kind, this.body);
  }
}

/** The pod template in the manifest of a workload; a Pod is its own. */
export function podTemplateOf(kind: string, body: ManifestBody): ManifestBody {
  if (kind === 'Pod') return body;
  const spec = kind === 'CronJob' ? body.spec?.jobTemplate?.spec : body.spec;
  return spec?.template ?? {};
}

/** The part of a PodMonitor's endpoint that says which port; `portNumber` wants a port that the container declares. */
export function podPort({ name, number }: ContainerPort): { port?: string; portNumber?: number } {
  return name ? { port: name } : { portNumber: number };
}

/** Kinds that have no selector of their own, or one that Kubernetes makes up. */
const SELF_SELECTED = ['Pod', 'Job', 'CronJob'];
