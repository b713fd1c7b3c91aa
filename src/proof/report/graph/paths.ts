import type { Pooled } from '../../checks/inquiry';
import { count } from '../../checks/words';
import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import { idOf, type Manifest } from '../../manifests/manifest';
import type { Target } from '../../prometheus/target';
import type { Topology, TopologyEdge, TopologyNode } from './topology';

/** More than this many ways of one pool to its targets are summed up, so that the picture stays readable. */
const most = 8;

/** From a monitor over Services and ports to everything that one of its pools scrapes. */
export function pathsOf(monitor: Manifest, { pool }: Pooled): Topology {
  const paths = new Map<string, { readonly nodes: TopologyNode[]; readonly targets: Target[] }>();
  for (const target of pool.targets) {
    const nodes = pathOf(monitor, target);
    const key = nodes.map(({ id }) => id).join('\n');
    const known = paths.get(key);
    if (known) known.targets.push(target);
    else paths.set(key, { nodes, targets: [target] });
  }

  const all = [...paths.values()];
  const drawn = all.length > most ? all.slice(0, most - 1) : all;
  const nodes: TopologyNode[] = [];
  const edges: TopologyEdge[] = [];
  for (const path of drawn) {
    const last = path.nodes[path.nodes.length - 1];
    const detail = [last.detail, howMany(path.targets)].filter(Boolean).join(' · ');
    walk([...path.nodes.slice(0, -1), { ...last, detail }]);
  }
  const rest = all.slice(drawn.length).flatMap(({ targets }) => targets);
  if (rest.length > 0)
    walk([
      { id: `${pool.job} rest`, column: 'pods', title: `${all.length - drawn.length} more`, detail: howMany(rest) },
    ]);
  return { nodes, edges };

  function walk(path: readonly TopologyNode[]): void {
    let from = idOf(monitor);
    for (const node of path) {
      nodes.push(node);
      edges.push({ from, to: node.id, state: 'holds' });
      from = node.id;
    }
  }
}

function pathOf(monitor: Manifest, target: Target): TopologyNode[] {
  const { service, workload } = target.from;
  const { instance = '' } = target.labels;
  const host = /^[^/]*\/\/([^/]*)/.exec(target.url)?.[1] ?? target.url;
  const end: TopologyNode = workload
    ? { id: idOf(workload), column: 'pods', title: workload.name, detail: workload.kind }
    : { id: `address ${instance || host}`, column: 'pods', title: instance || host, detail: '' };
  if (monitor.kind === 'Probe') {
    return [{ id: `prober ${host}`, column: 'service', title: host, detail: 'prober' }, end];
  }
  const middle = service ? [serviceNode(service)] : [];
  return workload ? [...middle, portNode(monitor, target, host), end] : [...middle, end];
}

export function serviceNode(service: Manifest): TopologyNode {
  return {
    id: idOf(service),
    column: 'service',
    title: service.name,
    detail: `${service.kind} in ${service.namespace}`,
  };
}

function portNode(monitor: Manifest, { from }: Target, host: string): TopologyNode {
  const number = /:(\d+)$/.exec(host)?.[1];
  const name = portName(monitor, from.endpoint ?? 0);
  const owner = from.service ?? from.workload ?? monitor;
  const shown = number ? `:${number}` : 'port';
  return {
    id: `port ${idOf(owner)} ${name} ${shown}`,
    column: 'port',
    title: name || shown,
    detail: name ? shown : '',
  };
}

/** The name of the port that an endpoint of a monitor asks for, if it asks by name. */
export function portName({ kind, body }: Manifest, endpoint: number): string {
  const spec = objectOf(body.spec);
  const { port, targetPort } =
    objectsOf(kind === 'PodMonitor' ? spec.podMetricsEndpoints : spec.endpoints)[endpoint] ?? {};
  return textOf(port) || textOf(targetPort);
}

function howMany(targets: readonly Target[]): string {
  if (targets.some((target) => target.count === null)) return 'n targets';
  return count(
    targets.reduce((sum, target) => sum + (target.count ?? 0), 0),
    'target',
  );
}
