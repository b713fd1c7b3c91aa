import { shell } from '../../processes/run';
import { NODE_IP, podAddress } from '../addresses';

/** Where the programs of a pod find themselves. */
export interface PodNetwork {
  readonly ip: string;
  /** The file of the network namespace; absent when the pod uses the node's. */
  readonly namespace?: string;
  close(): Promise<void>;
}

export const nodeNetwork: PodNetwork = { ip: NODE_IP, close: async () => {} };

const GATEWAY = '169.254.1.1';
let made = 0;

/** A network namespace with an address of its own, routed over a pair of virtual devices; there is no bridge. */
export async function makePodNetwork(): Promise<PodNetwork> {
  const n = ++made;
  const [ip, namespace, device] = [podAddress(n), `p${n}`, `v${n}`];
  await shell(`
    ip netns add ${namespace}
    ip link add ${device} type veth peer name eth0 netns ${namespace}
    ip addr add ${GATEWAY}/32 dev ${device}
    ip link set ${device} up
    ip route add ${ip}/32 dev ${device} src ${NODE_IP}
    ip netns exec ${namespace} sh -c 'echo 0 > /proc/sys/net/ipv4/ip_unprivileged_port_start' # as containerd does
    ip -n ${namespace} -batch - <<END
link set lo up
link set eth0 up
addr add ${ip}/32 dev eth0
route add ${GATEWAY} dev eth0 scope link
route add default via ${GATEWAY}
END`);
  return {
    ip,
    namespace: `/run/netns/${namespace}`,
    close: async () => {
      await shell(`ip link del ${device} 2>/dev/null || true; ip netns del ${namespace}`);
    },
  };
}
