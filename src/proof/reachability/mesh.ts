import type { ObjectIndex, Pod } from '../cluster/cluster';
import { objectOf, objectsOf, textOf, textsOf } from '../cluster/fields';
import { containsLabels } from '../cluster/label-selector';
import type { JsonObject, Manifest } from '../manifests/manifest';

/** How a pod takes part in an Istio mesh. */
export type Membership = 'sidecar' | 'ambient' | 'none';

/** istio pkg/kube/inject/inject.go, injectRequired; the namespace's labels are those of its manifest. */
export function membershipOf(pod: Pod, index: ObjectIndex): Membership {
  const spec = objectOf(pod.body.spec);
  const containers = [...objectsOf(spec.containers), ...objectsOf(spec.initContainers)];
  if (containers.some(({ name }) => name === 'istio-proxy')) return 'sidecar';
  if (spec.hostNetwork === true) return 'none';

  const namespace = index.namespaces.get(pod.namespace)?.labels ?? {};
  const wish = pod.labels['sidecar.istio.io/inject'] ?? pod.annotations['sidecar.istio.io/inject'];
  const injected =
    wish === undefined
      ? namespace['istio-injection'] === 'enabled' ||
        (namespace['istio-injection'] === undefined && namespace['istio.io/rev'] !== undefined)
      : wish === 'true' && namespace['istio-injection'] !== 'disabled';
  if (injected) return 'sidecar';
  return (pod.labels['istio.io/dataplane-mode'] ?? namespace['istio.io/dataplane-mode']) === 'ambient'
    ? 'ambient'
    : 'none';
}

/** Ports of the proxy itself, which it never intercepts: istio tools/istio-iptables, and manifests/charts/istio-control. */
const proxyPorts = new Set([15020, 15021, 15090]);

/** The PeerAuthentication that makes a pod refuse plain text on a port; undefined if none does. */
export function strictPolicyFor(
  pod: Pod,
  port: number,
  index: ObjectIndex,
  rootNamespace = 'istio-system',
): Manifest | undefined {
  const inRoot = index.inNamespace('PeerAuthentication', rootNamespace);
  const policies = index.inNamespace('PeerAuthentication', pod.namespace);
  if (inRoot.length + policies.length === 0 || proxyPorts.has(port) || isExcluded(pod, port)) return undefined;
  const specOf = ({ body }: Manifest) => objectOf(body.spec);
  const selected = policies.find(
    (policy) => isSelective(policy) && containsLabels(pod.labels, selectorOf(specOf(policy))),
  );
  const candidates = [
    selected,
    policies.find((policy) => !isSelective(policy)),
    inRoot.find((policy) => !isSelective(policy)),
  ];

  const onPort = selected && textOf(objectOf(objectOf(specOf(selected).portLevelMtls)[String(port)]).mode);
  if (onPort && onPort !== 'UNSET') return onPort === 'STRICT' ? selected : undefined;
  const decisive = candidates.find((policy) => policy && !['', 'UNSET'].includes(modeOf(specOf(policy))));
  return decisive && modeOf(specOf(decisive)) === 'STRICT' ? decisive : undefined;
}

function modeOf(spec: JsonObject): string {
  return textOf(objectOf(spec.mtls).mode);
}

function selectorOf(spec: JsonObject): Readonly<Record<string, string>> {
  return textsOf(objectOf(spec.selector).matchLabels);
}

function isSelective({ body }: Manifest): boolean {
  return Object.keys(selectorOf(objectOf(body.spec))).length > 0;
}

/** istio.io/docs/reference/config/annotations: traffic.sidecar.istio.io. */
function isExcluded({ annotations }: Pod, port: number): boolean {
  const listed = (name: string) =>
    annotations[`traffic.sidecar.istio.io/${name}`]?.split(',').map((text) => text.trim());
  const included = listed('includeInboundPorts');
  if (included && !included.includes('*') && !included.includes(String(port))) return true;
  return listed('excludeInboundPorts')?.includes(String(port)) ?? false;
}
