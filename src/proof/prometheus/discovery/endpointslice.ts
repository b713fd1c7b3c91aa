import type { Served } from '../../cluster/cluster';
import { listOf, objectOf, objectsOf, textOf, textsOf } from '../../cluster/fields';
import type { Json, JsonObject } from '../../manifests/manifest';
import { sanitizeLabelName } from '../label-name';
import { type LabelSet, LazyLabels } from '../label-set';
import { BackingPods } from './backing-pods';
import { addObjectLabels, meta, namespaceLabel, objectLabels } from './meta-labels';
import { addNamespaceLabels } from './pod';
import type { Stores } from './stores';
import { type DiscoveredTarget, joinHostPort, type TargetGroup } from './target-group';

const serviceNameLabel = 'kubernetes.io/service-name';
const prefix = `${meta}endpointslice_`;

/** prometheus discovery/kubernetes/endpointslice.go, buildEndpointSlice. */
export function endpointSliceGroup(slice: Served, stores: Stores): TargetGroup {
  const { namespace, name, body } = slice;
  const serviceName = slice.labels[serviceNameLabel];
  const service = serviceName === undefined ? undefined : stores.service(namespace, serviceName);
  const labels = new Map([
    [namespaceLabel, namespace],
    [`${prefix}address_type`, textOf(body.addressType)],
  ]);
  if (stores.attach.namespace) addNamespaceLabels(labels, namespace, stores);

  const group = {
    source: `endpointslice/${namespace}/${name}`,
    meta: [labels, objectLabels('endpointslice', slice), ...(service ? [objectLabels('service', service)] : [])],
    service: service?.owner,
    symbols: slice.symbols,
    countUnknown: slice.countUnknown,
  };
  if (service && isSecondaryFamily(service, body)) return { ...group, targets: [] };

  const pods = new BackingPods(stores);
  const targets = objectsOf(body.endpoints).flatMap((endpoint) =>
    objectsOf(body.ports).flatMap((port) =>
      listOf(endpoint.addresses).map((address) => sliceTarget(textOf(address), endpoint, port, pods, stores)),
    ),
  );
  return { ...group, targets: pods.withUncovered(targets) };
}

function sliceTarget(
  address: string,
  endpoint: JsonObject,
  port: JsonObject,
  pods: BackingPods,
  stores: Stores,
): DiscoveredTarget {
  const number = typeof port.port === 'number' ? port.port : undefined;
  return pods.target({
    address: number === undefined ? address : joinHostPort(address, number),
    targetRef: endpoint.targetRef,
    port: number,
    labels: new LazyLabels(stores.attach.node ? undefined : 'endpointslice', () =>
      sliceLabels(endpoint, port, number, stores),
    ),
  });
}

function sliceLabels(endpoint: JsonObject, port: JsonObject, number: number | undefined, stores: Stores): LabelSet {
  const conditions = objectOf(endpoint.conditions);
  const reference = objectOf(endpoint.targetRef);
  const labels = new Map<string, string>();
  const set = (name: string, value: Json | undefined) => {
    if (value !== undefined && value !== null) labels.set(`${prefix}${name}`, String(value));
  };
  set('port_name', port.name);
  set('port_protocol', port.protocol);
  set('port', number);
  set('port_app_protocol', port.appProtocol);
  set('endpoint_conditions_ready', conditions.ready);
  set('endpoint_conditions_serving', conditions.serving);
  set('endpoint_conditions_terminating', conditions.terminating);
  set('endpoint_hostname', endpoint.hostname);
  set('address_target_kind', reference.kind);
  set('address_target_name', reference.name);
  set('endpoint_node_name', endpoint.nodeName);
  set('endpoint_zone', endpoint.zone);
  for (const [key, value] of Object.entries(textsOf(endpoint.deprecatedTopology))) {
    set(`endpoint_topology_${sanitizeLabelName(key)}`, value);
    set(`endpoint_topology_present_${sanitizeLabelName(key)}`, true);
  }
  if (stores.attach.node) {
    const node = stores.node(textOf(reference.kind === 'Node' ? reference.name : endpoint.nodeName));
    if (node) addObjectLabels(labels, 'node', node);
  }
  return labels;
}

/** prometheus discovery/kubernetes/endpointslice.go, nonPrimaryIPFamilySlice. */
function isSecondaryFamily(service: Served, slice: JsonObject): boolean {
  const { ipFamilyPolicy, ipFamilies } = objectOf(service.body.spec);
  if (ipFamilyPolicy !== 'PreferDualStack' && ipFamilyPolicy !== 'RequireDualStack') return false;
  const [primary = 'IPv4'] = listOf(ipFamilies);
  return slice.addressType !== primary;
}
