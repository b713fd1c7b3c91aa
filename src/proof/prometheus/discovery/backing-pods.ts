import type { Pod } from '../../cluster/cluster';
import { objectOf, textOf } from '../../cluster/fields';
import type { Json } from '../../manifests/manifest';
import type { LabelSet } from '../label-set';
import { type Container, ContainerLabels, containersOf } from './containers';
import { PodLabels, podIP } from './pod-labels';
import type { Stores } from './stores';
import { AddressLabel, type DiscoveredTarget, joinHostPort } from './target-group';

/** An endpoint of a Service before it has the labels of its pod. */
export interface Endpoint {
  readonly address: string;
  readonly targetRef: Json | undefined;
  readonly port: number | undefined;
  /** Shown in the place of the protocol that the container declares. */
  readonly protocol?: string;
  readonly labels: LabelSet;
}

interface BackingPod {
  readonly labels: LabelSet;
  readonly containers: readonly Container[];
  /** The endpoint ports under which the pod was seen. */
  readonly ports: (number | undefined)[];
}

/**
 * The pods behind Endpoints or an EndpointSlice.
 *
 * prometheus discovery/kubernetes/endpoints.go and endpointslice.go, buildEndpoints and buildEndpointSlice: a target
 * carries the labels of its pod, and a pod that is seen through any endpoint port becomes one more target for every
 * container port that no endpoint port covers.
 */
export class BackingPods {
  private readonly seen = new Map<Pod, BackingPod>();

  constructor(private readonly stores: Stores) {}

  /** Completes a target with the labels of the pod that its `targetRef` names. */
  target({ address, labels, targetRef, port, protocol }: Endpoint): DiscoveredTarget {
    const { kind, namespace, name } = objectOf(targetRef);
    const pod = kind === 'Pod' ? this.stores.anyPod(textOf(namespace), textOf(name)) : undefined;
    if (!pod || !this.stores.lists(pod)) return { pod, labels: new AddressLabel(address), meta: [labels] };

    const backing = this.backing(pod);
    backing.ports.push(port);
    const declared = declaredPort(backing.containers, port, protocol);
    return { pod, labels: new AddressLabel(address), meta: [backing.labels, labels, ...declared] };
  }

  /** With a target for each declared port of the pods seen so far that none of their endpoint ports covers. */
  withUncovered(covered: readonly DiscoveredTarget[]): readonly DiscoveredTarget[] {
    const targets = [...covered];
    for (const [pod, { labels, containers, ports }] of this.seen) {
      const ip = podIP(pod);
      if (ip === '') continue;
      for (const container of containers) {
        for (const port of container.ports) {
          if (ports.includes(port.number)) continue;
          const declared = new ContainerLabels(container, port);
          targets.push({ pod, labels: new AddressLabel(joinHostPort(ip, port.number)), meta: [labels, declared] });
        }
      }
    }
    return targets;
  }

  private backing(pod: Pod): BackingPod {
    const known = this.seen.get(pod);
    if (known) return known;
    const backing = { labels: new PodLabels(pod, this.stores.attach), containers: containersOf(pod), ports: [] };
    this.seen.set(pod, backing);
    return backing;
  }
}

/** The labels of the last container that declares the port. */
function declaredPort(
  containers: readonly Container[],
  number: number | undefined,
  protocol: string | undefined,
): ContainerLabels[] {
  for (let n = containers.length - 1; n >= 0; n--) {
    const port = containers[n].ports.find((declared) => declared.number === number);
    if (port) return [new ContainerLabels(containers[n], port, protocol)];
  }
  return [];
}
