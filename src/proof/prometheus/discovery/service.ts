import type { Served } from '../../cluster/cluster';
import { numberOf, objectOf, objectsOf, textOf } from '../../cluster/fields';
import { addObjectLabels, meta, namespaceLabel } from './meta-labels';
import { addNamespaceLabels } from './pod';
import type { Stores } from './stores';
import { AddressLabel, type DiscoveredTarget, joinHostPort, type TargetGroup } from './target-group';

/** prometheus discovery/kubernetes/service.go, buildService. */
export function serviceGroup(service: Served, stores: Stores): TargetGroup {
  const { namespace, name } = service;
  const spec = objectOf(service.body.spec);
  const type = textOf(spec.type) || 'ClusterIP';
  const labels = new Map([[namespaceLabel, namespace]]);
  addObjectLabels(labels, 'service', service);
  if (stores.attach.namespace) addNamespaceLabels(labels, namespace, stores);

  const targets = objectsOf(spec.ports).map((port): DiscoveredTarget => {
    const number = numberOf(port.port, 0);
    const target = new Map([
      [`${meta}service_port_name`, textOf(port.name)],
      [`${meta}service_port_number`, String(number)],
      [`${meta}service_port_protocol`, textOf(port.protocol) || 'TCP'],
      [`${meta}service_type`, type],
    ]);
    if (type === 'ExternalName') target.set(`${meta}service_external_name`, textOf(spec.externalName));
    else target.set(`${meta}service_cluster_ip`, textOf(spec.clusterIP));
    if (type === 'LoadBalancer') target.set(`${meta}service_loadbalancer_ip`, textOf(spec.loadBalancerIP));
    return { labels: new AddressLabel(joinHostPort(`${name}.${namespace}.svc`, number)), meta: [target] };
  });
  return {
    source: `svc/${namespace}/${name}`,
    meta: [labels],
    targets,
    service: service.owner,
    symbols: service.symbols,
  };
}
