import type { ObjectIndex, Pod } from '../cluster/cluster';
import { objectOf, objectsOf } from '../cluster/fields';
import { membershipOf } from './mesh';

/** A proxy that a mesh puts into pods when they are created, so that no manifest shows it. */
export interface Sidecar {
  readonly mesh: string;
  readonly container: string;
  /** Names and numbers of the ports that it brings. */
  readonly ports: readonly (string | number)[];
}

const sidecars: readonly Sidecar[] = [
  // istio manifests/charts/istio-control/istio-discovery/files/injection-template.yaml
  { mesh: 'Istio', container: 'istio-proxy', ports: ['http-envoy-prom', 15090, 15020, 15021] },
  // linkerd2 charts/partials/templates/_proxy.tpl
  { mesh: 'Linkerd', container: 'linkerd-proxy', ports: ['linkerd-admin', 4191] },
];

/** The sidecar whose port this is. */
export function sidecarOfPort(port: string | number): Sidecar | undefined {
  return sidecars.find(({ ports }) => ports.includes(port));
}

/** The sidecar whose container a text names. */
export function sidecarIn(text: string): Sidecar | undefined {
  return sidecars.find(({ container }) => text.includes(container));
}

/** Whether a mesh puts its sidecar into a pod that does not show one: yes, no, or unknown if the labels of the namespace are. */
export function isInjected(
  pod: Pod,
  { container, mesh }: Sidecar,
  index: ObjectIndex,
  complete: boolean,
): boolean | undefined {
  if (objectsOf(objectOf(pod.body.spec).containers).some(({ name }) => name === container)) return false;
  const namespace = index.namespaces.get(pod.namespace);
  const isMember =
    mesh === 'Istio'
      ? membershipOf(pod, index) === 'sidecar'
      : (pod.annotations['linkerd.io/inject'] ?? namespace?.manifest?.annotations['linkerd.io/inject']) === 'enabled';
  if (isMember) return true;
  return namespace?.manifest || complete ? false : undefined;
}
