/** The one node: kubelet, API server, and the address that pods see when the node talks to them. */
export const NODE_IP = '10.200.0.1';
export const NODE_NAME = 'node';

export const API_SERVER = `https://${NODE_IP}:6443`;
export const SERVICE_RANGE = '10.96.0.0/16';
/** The first address of the range: the Service `default/kubernetes`. */
export const API_SERVICE_IP = '10.96.0.1';
export const DNS_IP = '10.96.0.10';
export const POD_RANGE = '10.244.0.0/16';

/** The address of the n-th pod of this cluster, from 1. */
export function podAddress(n: number): string {
  return `10.244.${n >> 8}.${n & 255}`;
}
