import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const member = (name: string, role: string, version = '1.22.3') =>
  `consul_serf_lan_member_info{member="${name}",role="${role}",version="${version}"}`;
const instance = (id: string) =>
  `consul_catalog_service_node_healthy{service_id="${id}",node="n1",service_name="cart"}`;
const CHECK =
  'consul_health_service_status{check="http",node="n1",service_id="cart-1",service_name="cart",status="critical"}';

export const consul: Boundaries<ReturnType<typeof systems.consul>> = {
  ConsulUnmonitored: noTargets,
  ConsulDown: health('consul_up'),
  ConsulNoLeader: health('consul_raft_leader'),
  ConsulServerFailed: [
    { fires: { [member('s1', 'consul')]: 4 }, silent: { [member('s1', 'consul')]: 3 } },
    { fires: { [member('s1', 'consul')]: 4 }, silent: { [member('n1', 'node')]: 4 } },
  ],
  ConsulServersFewer: {
    fires: { consul_raft_peers: '3 2x20' },
    silent: { consul_raft_peers: 3 },
    from: '1m',
    says: '1',
  },
  ConsulAgentFailed: [
    { fires: { [member('n1', 'node')]: 4 }, silent: { [member('n1', 'node')]: 3 } },
    { fires: { [member('n1', 'node')]: 4 }, silent: { [member('s1', 'consul')]: 4 } },
  ],
  ConsulServiceDown: {
    fires: { [instance('cart-1')]: 0, [instance('cart-2')]: 0 },
    silent: { [instance('cart-1')]: 0, [instance('cart-2')]: 1 },
    keeps: ['service_name'],
  },
  ConsulCheckCritical: { fires: { [CHECK]: 1 }, silent: { [CHECK]: 0 } },
  ConsulVersionsDiffer: {
    fires: { [member('s1', 'consul')]: 1, [member('s2', 'consul', '1.21.0')]: 1 },
    silent: { [member('s1', 'consul')]: 1, [member('n1', 'node', '1.21.0')]: 1 },
    keeps: [],
    says: '2',
  },
};
