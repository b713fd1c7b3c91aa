import type { Broken } from '../../checks/targets/broken';
import { sayReach } from '../../checks/targets/broken';
import { selectorOf } from '../../checks/targets/selects';
import { list, show } from '../../checks/words';
import { objectOf, textsOf } from '../../cluster/fields';
import { idOf, type Manifest } from '../../manifests/manifest';
import { serviceNode } from './paths';
import type { Topology, TopologyEdge, TopologyNode } from './topology';

/** From a monitor to the link where a pool without targets breaks; in doubt about it if somebody says what is missing. */
export function breakOf(monitor: Manifest, job: string, broken: Broken, needs: string | undefined): Topology {
  const { holds, lost, says } = wayTo(broken, monitor, job);
  const state = needs === undefined ? 'broken' : 'unknown';
  const nodes: TopologyNode[] = [];
  const edges: TopologyEdge[] = [];
  let from = idOf(monitor);
  for (const node of holds) {
    nodes.push(node);
    edges.push({ from, to: node.id, state: 'holds' });
    from = node.id;
  }
  nodes.push(
    lost.absent ? { ...lost, absent: state, title: needs === undefined ? lost.title : `${lost.title} here` } : lost,
  );
  edges.push({ from, to: lost.id, state, says: needs === undefined ? says : `cannot tell without ${needs}` });
  return { nodes, edges };
}

interface Way {
  /** What lies between the monitor and the break. */
  readonly holds: readonly TopologyNode[];
  /** What is not reached. */
  readonly lost: TopologyNode;
  readonly says: string;
}

function wayTo(broken: Broken, monitor: Manifest, job: string): Way {
  const ghost = (column: TopologyNode['column'], title: string, detail: string): TopologyNode => ({
    id: `${job} ${column}`,
    column,
    title,
    detail,
    absent: 'broken',
  });
  switch (broken.link) {
    case 'no-service':
      return {
        holds: [],
        lost: ghost('service', 'no Service', wanted(monitor)),
        says: `no Service in ${sayReach(broken.reach)} matches`,
      };
    case 'service-elsewhere':
      return { holds: [], lost: serviceNode(broken.services[0]), says: `it looks in ${sayReach(broken.reach)} only` };
    case 'labels-of-pods':
      return { holds: [], lost: serviceNode(broken.service), says: 'the pods have the labels, not the Service' };
    case 'external-name':
    case 'service-without-ports':
    case 'service-without-endpoints':
    case 'slices-by-hand':
      return {
        holds: [serviceNode(broken.service)],
        lost: ghost('pods', 'no endpoints', ''),
        says: reasons[broken.link],
      };
    case 'no-pods-behind-service': {
      const labels = textsOf(objectOf(broken.service.body.spec).selector);
      return {
        holds: [serviceNode(broken.service)],
        lost: ghost('pods', 'no pods', sayLabels(labels)),
        says: 'it selects no pods',
      };
    }
    case 'port-not-on-service':
    case 'service-port-unresolved':
      return {
        holds: [serviceNode(broken.service)],
        lost: ghost('port', broken.port, 'no such port'),
        says: reasons[broken.link],
      };
    case 'port-undeclared': {
      const says = 'no container declares the port';
      return {
        holds: [ghostless(ghost('port', String(broken.port), says))],
        lost: workloadNode(broken.pods[0].workload),
        says,
      };
    }
    case 'no-replicas':
      return { holds: [], lost: workloadNode(broken.workload), says: 'it has no replicas' };
    case 'pods-not-running':
      return { holds: [], lost: workloadNode(broken.pods[0].workload), says: 'its pods do not run' };
    case 'pods-elsewhere':
      return {
        holds: [],
        lost: workloadNode(broken.pods[0].workload),
        says: `it looks in ${sayReach(broken.reach)} only`,
      };
    case 'no-pods':
      return {
        holds: [],
        lost: ghost('pods', 'no pods', wanted(monitor)),
        says: `no pods in ${sayReach(broken.reach)} match`,
      };
    case 'no-ingress':
      return {
        holds: [],
        lost: ghost('service', 'no Ingress', wanted(monitor)),
        says: `no Ingress in ${sayReach(broken.reach)} matches`,
      };
    case 'dropped':
      return {
        holds: [],
        lost: broken.pods[0] ? workloadNode(broken.pods[0].workload) : ghost('pods', 'no target', ''),
        says: 'relabelling drops it',
      };
    case 'sidecar':
      return { holds: [], lost: workloadNode(broken.workload), says: `nobody sees its ${broken.sidecar.container}` };
    case 'failed':
      return { holds: [], lost: ghost('pods', 'no target', ''), says: list(broken.failures, 1) };
    case 'too-wide':
    case 'unexplained':
      return { holds: [], lost: ghost('pods', 'no target', ''), says: 'it finds nothing' };
  }
}

const reasons = {
  'external-name': 'an ExternalName has no endpoints',
  'service-without-ports': 'the Service has no ports',
  'service-without-endpoints': 'nobody makes its Endpoints',
  'slices-by-hand': 'only EndpointSlices exist, and Endpoints are looked at',
  'port-not-on-service': 'the Service has no port of that name',
  'service-port-unresolved': 'no container has the target port',
} as const;

function ghostless({ absent: _, ...node }: TopologyNode): TopologyNode {
  return node;
}

function workloadNode(workload: Manifest): TopologyNode {
  return { id: idOf(workload), column: 'pods', title: workload.name, detail: workload.kind };
}

/** `app=cart`, as a selector is written on a command line. */
function sayLabels(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
}

function wanted(monitor: Manifest): string {
  const selector = selectorOf(monitor);
  return selector.matchExpressions === undefined ? sayLabels(selector.matchLabels ?? {}) : show(selector);
}
