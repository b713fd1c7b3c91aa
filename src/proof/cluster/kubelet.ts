import type { JsonObject, Manifest } from '../manifests/manifest';
import type { Pod, Served, World } from './cluster';
import { objectsOf, textOf } from './fields';
import { addressOf } from './nodes';
import { longestFirst, type Symbols } from './symbols';

export type Labels = Readonly<Record<string, string>>;

/** What a pod has been created as, before it runs anywhere. */
export interface CreatedPod {
  readonly workload: Manifest;
  readonly name: string;
  readonly labels: Labels;
  readonly annotations: Labels;
  readonly spec: JsonObject;
  /** The object that controls the pod, as `metadata.ownerReferences` names it; none for a bare Pod. */
  readonly controller?: {
    readonly apiVersion: string;
    readonly kind: string;
    readonly name: string;
    readonly uid: string;
  };
  readonly symbol: string;
  /** For names that its controllers generated. */
  readonly symbols: Symbols;
  readonly countUnknown: boolean;
  /** Only for a bare Pod, whose author may state the phase and conditions that he means. */
  readonly status?: JsonObject;
}

/** Runs pods: a node and an address for each, Running and Ready. */
export interface Kubelet {
  readonly world: World;
  /** A number that nothing else in this cluster has. */
  number(): number;
  run(pod: CreatedPod): Pod;
}

/** Scheduler and kubelet, as far as Prometheus sees them. */
export function kubeletOf(world: World, nodes: readonly Served[]): Kubelet {
  let numbers = 0;
  const number = () => numbers++;
  const nodeNamed = new Map(nodes.map((node) => [node.name, node]));
  const scheduled = new Map<JsonObject, JsonObject>();

  /** The replicas of a workload share one spec, also once it names their node. */
  const schedule = (spec: JsonObject, nodeName: string): JsonObject => {
    const known = scheduled.get(spec) ?? { ...spec, nodeName };
    scheduled.set(spec, known);
    return known;
  };

  return {
    world,
    number,
    run(pod) {
      const { workload, name, labels, annotations, symbol, countUnknown } = pod;
      const n = number();
      const uid = world.uid(n);
      const node = nodeNamed.get(textOf(pod.spec.nodeName)) ?? nodes[0];
      const spec = schedule(pod.spec, node.name);
      const address = world.podIP(n);
      const status = statusOf(pod.status ?? {}, address, spec.hostNetwork === true ? address : addressOf(node));
      const podIP = textOf(status.podIP);

      return {
        namespace: workload.namespace,
        name,
        labels,
        annotations,
        workload,
        symbol,
        countUnknown,
        symbols: longestFirst([
          ...(name === symbol ? [] : [[name, symbol] as const]),
          ...(podIP ? [[podIP, symbol] as const] : []),
          ...pod.symbols,
          [uid, '*'],
          ...node.symbols,
        ]),
        body: {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: {
            namespace: workload.namespace,
            name,
            uid,
            labels,
            annotations,
            ...(pod.controller && { ownerReferences: [{ ...pod.controller, controller: true }] }),
          },
          spec,
          status,
        },
      };
    },
  };
}

function statusOf(stated: JsonObject, address: string, hostIP: string): JsonObject {
  const phase = textOf(stated.phase) || 'Running';
  const podIP = textOf(stated.podIP) || (phase === 'Pending' ? '' : address);
  const podIPs = objectsOf(stated.podIPs);
  return {
    ...stated,
    phase,
    hostIP,
    hostIPs: [{ ip: hostIP }],
    ...(podIP && { podIP, podIPs: podIPs.length > 0 ? podIPs : [{ ip: podIP }] }),
    conditions: objectsOf(stated.conditions).length > 0 ? stated.conditions : conditionsIn(phase),
  };
}

const conditionTypes = ['Initialized', 'Ready', 'ContainersReady', 'PodScheduled'];
const ready = conditionTypes.map((type) => ({ type, status: 'True' }));
const unready = conditionTypes.map((type) => ({ type, status: 'False' }));

function conditionsIn(phase: string): JsonObject['conditions'] {
  return phase === 'Running' ? ready : unready;
}
