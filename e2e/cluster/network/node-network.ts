import { shell } from '../../processes/run';
import { DNS_IP, NODE_IP, SERVICE_RANGE } from '../addresses';

/**
 * The node's addresses, in a network namespace that has nothing yet.
 *
 * The range of the Services needs a route, or a packet to a Service without endpoints dies before kube-proxy's rule can
 * refuse it; and ICMP errors must not be limited, or the second refusal within a second becomes a timeout.
 */
export async function setUpNodeNetwork(): Promise<void> {
  await shell(`
    ip link set lo up
    ip addr add ${NODE_IP}/32 dev lo
    ip addr add ${DNS_IP}/32 dev lo
    ip route add ${SERVICE_RANGE} dev lo src ${NODE_IP}
    ip route add unreachable default
    echo 0 > /proc/sys/net/ipv4/icmp_ratelimit
    echo 1 > /proc/sys/net/ipv4/ip_forward`);
}
