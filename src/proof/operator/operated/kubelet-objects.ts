import { containerFlags } from '../../cluster/container-flags';
import { everyNode } from '../../cluster/every-node';
import type { Manifest } from '../../manifests/manifest';
import { createdFor } from './created-object';

/**
 * The Service, Endpoints and EndpointSlice of the kubelets, if an operator Deployment has `--kubelet-service=NS/NAME`:
 * prometheus-operator pkg/kubelet/controller.go and the flags of cmd/operator/main.go.
 */
export function kubeletObjects(deployments: readonly Manifest[]): readonly Manifest[] {
  const flags = containerFlags(deployments, 'kubelet-');
  const [namespace, name] = (flags.get('kubelet-service') ?? '').split('/', 2);
  const managesEndpoints = flags.get('kubelet-endpoints') !== 'false';
  const managesSlices = flags.get('kubelet-endpointslice') === 'true';
  if (name === undefined || !(managesEndpoints || managesSlices)) return [];

  const operator = deployments.find((deployment) => containerFlags([deployment], 'kubelet-service').size > 0)!;
  const ports = [
    { name: 'https-metrics', port: 10250, protocol: 'TCP' },
    { name: 'cadvisor', port: 4194, protocol: 'TCP' },
    ...(flags.get('kubelet-http-metrics') === 'false' ? [] : [{ name: 'http-metrics', port: 10255, protocol: 'TCP' }]),
  ];
  const labels = {
    'k8s-app': 'kubelet',
    'app.kubernetes.io/name': 'kubelet',
    'app.kubernetes.io/managed-by': 'prometheus-operator',
  };

  const service = createdFor(operator, {
    apiVersion: 'v1',
    kind: 'Service',
    namespace,
    name,
    labels,
    content: { spec: { type: 'ClusterIP', clusterIP: 'None', ports } },
  });
  const endpoints = createdFor(operator, {
    apiVersion: 'v1',
    kind: 'Endpoints',
    namespace,
    name,
    labels: managesSlices ? { ...labels, 'endpointslice.kubernetes.io/skip-mirror': 'true' } : labels,
    content: { subsets: [{ addresses: [everyNode], ports }] },
  });
  const slice = createdFor(operator, {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    namespace,
    name: `${name}-nodes`,
    labels: {
      ...labels,
      'kubernetes.io/service-name': name,
      'endpointslice.kubernetes.io/managed-by': 'prometheus-operator',
    },
    metadata: { ownerReferences: [{ apiVersion: 'v1', kind: 'Service', name, controller: true }] },
    content: { addressType: 'IPv4', endpoints: [everyNode], ports },
  });
  return [service, ...(managesEndpoints ? [endpoints] : []), ...(managesSlices ? [slice] : [])];
}
