import type { Pod } from '../../cluster/cluster';
import { objectOf, textOf } from '../../cluster/fields';
import type { Json } from '../../manifests/manifest';
import type { LabelSet } from '../label-builder';
import { containersOf, labelsWithProtocol } from './containers';
import { podIP, podLabels } from './pod';
import type { Stores } from './stores';
import { addressLabel, type DiscoveredTarget, joinHostPort } from './target-group';

/**
 * The pods behind Endpoints or an EndpointSlice, and the endpoint ports under which they were seen.
 *
 * prometheus discovery/kubernetes/endpoints.go and endpointslice.go, buildEndpoints and buildEndpointSlice: a target
 * carries the labels of its pod, and a pod that is seen through any endpoint port becomes one more target for every
 * container port that no endpoint port covers.
 */
export class BackingPods {
  private readonly ports = new Map<Pod, (number | undefined)[]>();

  constructor(private readonly stores: Stores) {}

  /** Completes a target with the labels of the pod that its `targetRef` names. */
  target(
    address: string,
    labels: LabelSet,
    targetRef: Json | undefined,
    port: number | undefined,
    protocol?: string,
  ): DiscoveredTarget {
    const { kind, namespace, name } = objectOf(targetRef);
    const pod = kind === 'Pod' ? this.stores.anyPod(textOf(namespace), textOf(name)) : undefined;
    if (!pod || !this.stores.lists(pod)) return { pod, labels: addressLabel(address), meta: [labels] };
    const ports = this.ports.get(pod);
    if (ports) ports.push(port);
    else this.ports.set(pod, [port]);

    const declared = containersOf(pod).flatMap(({ ports }) => ports.find(({ number }) => number === port) ?? []);
    const shown = declared.map((found) =>
      protocol === undefined ? found.labels : labelsWithProtocol(found, protocol),
    );
    return { pod, labels: addressLabel(address), meta: [podLabels(pod, this.stores), labels, ...shown] };
  }

  /** A target for each declared port of the pods seen so far that none of their endpoint ports covers. */
  uncovered(): DiscoveredTarget[] {
    return [...this.ports].flatMap(([pod, ports]) => {
      const ip = podIP(pod);
      if (ip === '') return [];
      return containersOf(pod).flatMap((container) =>
        container.ports
          .filter(({ number }) => !ports.includes(number))
          .map(({ number, labels }): DiscoveredTarget => {
            return { pod, labels: addressLabel(joinHostPort(ip, number)), meta: [podLabels(pod, this.stores), labels] };
          }),
      );
    });
  }
}
