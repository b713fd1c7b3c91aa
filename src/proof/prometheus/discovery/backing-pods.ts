import type { Pod } from '../../cluster/cluster';
import { objectOf, textOf } from '../../cluster/fields';
import type { Json } from '../../manifests/manifest';
import { containerPortLabels, containersOf, podIP, podLabels } from './pod';
import type { Stores } from './stores';
import { type DiscoveredTarget, joinHostPort } from './target-group';

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
    labels: Map<string, string>,
    targetRef: Json | undefined,
    port: number | undefined,
    protocol?: string,
  ): DiscoveredTarget {
    const { kind, namespace, name } = objectOf(targetRef);
    const pod = kind === 'Pod' ? this.stores.anyPod(textOf(namespace), textOf(name)) : undefined;
    if (!pod || !this.stores.lists(pod)) return { pod, labels: [labels] };
    this.ports.set(pod, [...(this.ports.get(pod) ?? []), port]);

    for (const container of containersOf(pod)) {
      const declared = container.ports.find(({ number }) => number === port);
      if (!declared) continue;
      const shown = protocol === undefined ? declared : { ...declared, protocol };
      for (const [name, value] of containerPortLabels(container, shown)) labels.set(name, value);
    }
    return { pod, labels: [podLabels(pod, this.stores), labels] };
  }

  /** A target for each declared port of the pods seen so far that none of their endpoint ports covers. */
  uncovered(): DiscoveredTarget[] {
    return [...this.ports].flatMap(([pod, ports]) => {
      const ip = podIP(pod);
      if (ip === '') return [];
      return containersOf(pod).flatMap((container) =>
        container.ports
          .filter(({ number }) => !ports.includes(number))
          .map((port): DiscoveredTarget => {
            const address = joinHostPort(ip, port.number);
            const labels = new Map([['__address__', address], ...containerPortLabels(container, port)]);
            return { pod, labels: [podLabels(pod, this.stores), labels] };
          }),
      );
    });
  }
}
