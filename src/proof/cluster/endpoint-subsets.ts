import type { JsonObject } from '../manifests/manifest';
import { objectOf, textOf } from './fields';

export type EndpointPort = {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly appProtocol?: string;
};

/** One address that offers one port; no port if a headless Service has none. */
export interface AddressOnPort {
  readonly address: JsonObject;
  readonly ready: boolean;
  readonly port?: EndpointPort;
}

export type Subset = {
  readonly addresses: readonly JsonObject[];
  readonly notReadyAddresses: readonly JsonObject[];
  readonly ports: readonly EndpointPort[];
};

/**
 * kubernetes pkg/api/v1/endpoints/util.go, RepackSubsets: ports that the same addresses offer share a subset. An address
 * that is both ready and not ready on a port is not ready.
 */
export function packSubsets(found: readonly AddressOnPort[]): readonly Subset[] {
  const byPort = new Map<string, { port?: EndpointPort; addresses: Map<string, AddressOnPort> }>();
  for (const item of found) {
    const key = item.port
      ? JSON.stringify([item.port.name, item.port.port, item.port.protocol, item.port.appProtocol])
      : '';
    const entry = byPort.get(key) ?? { port: item.port, addresses: new Map<string, AddressOnPort>() };
    byPort.set(key, entry);
    const id = identityOf(item.address);
    const known = entry.addresses.get(id);
    if (!known || (known.ready && !item.ready)) entry.addresses.set(id, item);
  }

  const bySet = new Map<string, { ports: EndpointPort[]; addresses: readonly AddressOnPort[] }>();
  for (const { port, addresses } of byPort.values()) {
    const sorted = [...addresses].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const key = sorted.map(([id, { ready }]) => `${id} ${ready}`).join('\n');
    const entry = bySet.get(key) ?? { ports: [], addresses: sorted.map(([, item]) => item) };
    bySet.set(key, entry);
    if (port) entry.ports.push(port);
  }

  return [...bySet.values()].map(({ ports, addresses }) => ({
    addresses: addresses.filter(({ ready }) => ready).map(({ address }) => address),
    notReadyAddresses: addresses.filter(({ ready }) => !ready).map(({ address }) => address),
    ports,
  }));
}

/** Addresses sort by IP and then by the UID of what is behind them. */
function identityOf({ ip, targetRef }: JsonObject): string {
  return `${textOf(ip)} ${textOf(objectOf(targetRef).uid)}`;
}

const capacity = 1_000;

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
