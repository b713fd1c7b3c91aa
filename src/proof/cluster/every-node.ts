import type { Json, JsonObject, Manifest } from '../manifests/manifest';
import type { Served } from './cluster';
import { listOf, objectsOf, textOf } from './fields';
import { addressOf, type Nodes } from './nodes';

/** Stands for all nodes in the Endpoints that the operator makes for the kubelets: their addresses are the cluster's. */
export const everyNode: JsonObject = { targetRef: { kind: 'Node' } };

/** Endpoints and EndpointSlices with the nodes of this cluster in the place of `everyNode`. */
export function withEveryNode(object: Manifest, { all: nodes }: Nodes): Manifest {
  const { kind, body } = object;
  if (kind === 'Endpoints') {
    const subsets = objectsOf(body.subsets).map((subset) => ({
      ...subset,
      addresses: expand(subset.addresses, () => nodes.map((node) => ({ ip: addressOf(node), ...referenceTo(node) }))),
    }));
    return { ...object, body: { ...body, subsets } };
  }
  if (kind === 'EndpointSlice') {
    const endpoints = expand(body.endpoints, () =>
      nodes.map((node) => ({ addresses: [addressOf(node)], conditions: { ready: true }, ...referenceTo(node) })),
    );
    return { ...object, body: { ...body, endpoints } };
  }
  return object;
}

function expand(addresses: Json | undefined, all: () => readonly JsonObject[]): readonly Json[] {
  return listOf(addresses).flatMap<Json>((address) => (address === everyNode ? all() : [address]));
}

function referenceTo({ name }: Served): JsonObject {
  return { nodeName: name, targetRef: { kind: 'Node', name, apiVersion: 'v1' } };
}

/** What is not known of nodes is not known of Endpoints that lead to them either. */
export function recogniseNodes(served: Served, known: Nodes): Served {
  const nodes = addressesIn(served.body).flatMap((address) => known.at(address) ?? []);
  if (nodes.length === 0) return served;
  return {
    ...served,
    countUnknown: nodes.some(({ countUnknown }) => countUnknown),
    symbols: [...served.symbols, ...nodes.flatMap(({ symbols }) => symbols)],
  };
}

function addressesIn({ subsets, endpoints }: JsonObject): readonly string[] {
  return [
    ...objectsOf(subsets).flatMap(({ addresses }) => objectsOf(addresses).map(({ ip }) => textOf(ip))),
    ...objectsOf(endpoints).flatMap(({ addresses }) => listOf(addresses).map(textOf)),
  ];
}
