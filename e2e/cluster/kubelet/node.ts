import { NODE_IP, NODE_NAME, POD_RANGE } from '../addresses';
import type { Api } from '../api/api';
import { now } from './container-state';

/** The Node object, ready and with room for everything. */
export async function registerNode(api: Api): Promise<void> {
  const path = `/api/v1/nodes/${NODE_NAME}`;
  const labels = { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64', 'kubernetes.io/hostname': NODE_NAME };
  await api.apply({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: NODE_NAME, labels },
    ...{ spec: { podCIDR: POD_RANGE } },
  });
  const resources = { cpu: '64', memory: '256Gi', pods: '250', 'ephemeral-storage': '100Gi' };
  await api.mergePatch(`${path}/status`, {
    status: {
      capacity: resources,
      allocatable: resources,
      addresses: [
        { type: 'InternalIP', address: NODE_IP },
        { type: 'Hostname', address: NODE_NAME },
      ],
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
      conditions: [
        { type: 'Ready', status: 'True', reason: 'KubeletReady', lastHeartbeatTime: now(), lastTransitionTime: now() },
      ],
    },
  });
  // Admission taints every new node; the controller that takes the taint off does not run here.
  await api.mergePatch(path, { spec: { taints: null } });
}
