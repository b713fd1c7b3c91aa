import type { JsonObject } from '../manifests/manifest';
import type { EndpointPort } from './endpoint-ports';
import { objectOf, textOf } from './fields';

export type Subset = {
  readonly addresses: readonly JsonObject[];
  readonly notReadyAddresses: readonly JsonObject[];
  readonly ports: readonly EndpointPort[];
};

interface Address {
  readonly address: JsonObject;
  readonly ready: boolean;
}

/**
 * kubernetes pkg/api/v1/endpoints/util.go, RepackSubsets: ports that the same addresses offer share a subset. Of an address
 * that is written twice the first one counts; if it is both ready and not ready on a port, it is not ready.
 */
export function packSubsets(subsets: readonly Subset[]): readonly Subset[] {
  const byPort = addressesByPort(subsets);
  const bySet = new Map<string, { ports: EndpointPort[]; addresses: readonly Address[] }>();
  for (const { port, addresses } of byPort) {
    const sorted = [...addresses].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const key = sorted.map(([id, { ready }]) => `${id} ${ready}`).join('\n');
    const entry = bySet.get(key) ?? { ports: [], addresses: sorted.map(([, address]) => address) };
    bySet.set(key, entry);
    if (port) entry.ports.push(port);
  }
  return [...bySet.values()].map(({ ports, addresses }) => ({
    addresses: addresses.filter(({ ready }) => ready).map(({ address }) => address),
    notReadyAddresses: addresses.filter(({ ready }) => !ready).map(({ address }) => address),
    ports,
  }));
}

interface AddressesOfPort {
  /** None for the addresses of a headless Service without ports. */
  readonly port?: EndpointPort;
  readonly addresses: Map<string, Address>;
}

function addressesByPort(subsets: readonly Subset[]): Iterable<AddressesOfPort> {
  const firstSeen = new Map<string, JsonObject>();
  const byPort = new Map<string, AddressesOfPort>();
  for (const { addresses, notReadyAddresses, ports } of subsets) {
    for (const port of ports.length > 0 ? ports : [undefined]) {
      const key = port ? JSON.stringify([port.name, port.port, port.protocol, port.appProtocol]) : '';
      const entry = byPort.get(key) ?? { port, addresses: new Map<string, Address>() };
      byPort.set(key, entry);
      const add = (address: JsonObject, ready: boolean) => {
        const id = identityOf(address);
        const first = firstSeen.get(id) ?? address;
        firstSeen.set(id, first);
        entry.addresses.set(id, { address: first, ready: ready && entry.addresses.get(id)?.ready !== false });
      };
      for (const address of addresses) add(address, true);
      for (const address of notReadyAddresses) add(address, false);
    }
  }
  return byPort.values();
}

/** Addresses sort by IP and then by the UID of what is behind them. */
function identityOf({ ip, targetRef }: JsonObject): string {
  return `${textOf(ip)} ${textOf(objectOf(targetRef).uid)}`;
}

export const capacity = 1_000;

/**
 * kubernetes pkg/controller/endpoint/endpoints_controller.go, truncateEndpoints: an Endpoints object holds at most 1000
 * addresses, ready ones first, taken from the subsets in proportion.
 */
export function truncateSubsets(subsets: readonly Subset[]): {
  readonly subsets: readonly Subset[];
  readonly truncated: boolean;
} {
  const ready = total(subsets.map(({ addresses }) => addresses.length));
  const notReady = total(subsets.map(({ notReadyAddresses }) => notReadyAddresses.length));
  if (ready + notReady <= capacity) return { subsets, truncated: false };

  const room = ready > capacity ? capacity : capacity - ready;
  let left = room;
  const take = (from: readonly JsonObject[], of: number): readonly JsonObject[] => {
    const taken = from.slice(0, Math.min(Math.ceil((from.length / of) * room), left));
    left -= taken.length;
    return taken;
  };
  return {
    truncated: true,
    subsets: subsets.map(({ addresses, notReadyAddresses, ports }) =>
      ready > capacity
        ? { ports, addresses: take(addresses, ready), notReadyAddresses: [] }
        : { ports, addresses, notReadyAddresses: take(notReadyAddresses, notReady) },
    ),
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}
