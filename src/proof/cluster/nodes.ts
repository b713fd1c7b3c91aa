import type { JsonObject, Manifest } from '../manifests/manifest';
import type { Served, World } from './cluster';
import { objectOf, objectsOf, textOf } from './fields';

export interface Nodes {
  readonly all: readonly Served[];
  named(name: string): Served | undefined;
  at(address: string): Served | undefined;
}

/**
 * The nodes as their kubelets report them. Every cluster has one, and all pods run on the first: where the scheduler
 * would put them, only a cluster knows.
 */
export function nodesOf(manifests: readonly Manifest[], world: World, complete: boolean): Nodes {
  const generated = manifests.length === 0;
  const all = (generated ? [unnamedNode(world)] : manifests).map((manifest, n) => ({
    ...nodeOf(manifest, n, world, generated),
    countUnknown: !complete,
  }));
  const byName = new Map(all.map((node) => [node.name, node]));
  const byAddress = new Map(all.map((node) => [addressOf(node), node]));
  return { all, named: (name) => byName.get(name), at: (address) => byAddress.get(address) };
}

function nodeOf(manifest: Manifest, n: number, world: World, generated: boolean): Served {
  const { name, annotations, body } = manifest;
  const address = world.nodeIP(n);
  const labels = { 'kubernetes.io/os': 'linux', ...manifest.labels, 'kubernetes.io/hostname': name };
  return {
    namespace: '',
    name,
    labels,
    annotations,
    owner: manifest,
    symbols: generated ? [[name, '*'] as const, [address, '*'] as const] : [[address, '*']],
    body: {
      ...body,
      metadata: { ...(body.metadata as JsonObject | undefined), name, labels },
      status: {
        addresses: [
          { type: 'InternalIP', address },
          { type: 'Hostname', address: name },
        ],
        daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
        conditions: [{ type: 'Ready', status: 'True' }],
      },
    },
  };
}

function unnamedNode(world: World): Manifest {
  const name = world.nodeName(0);
  const body = { apiVersion: 'v1', kind: 'Node', metadata: { name }, spec: {} };
  return { apiVersion: 'v1', kind: 'Node', namespace: '', name, labels: {}, annotations: {}, body };
}

export function addressOf(node: Served): string {
  return textOf(objectsOf(objectOf(node.body.status).addresses)[0]?.address);
}
