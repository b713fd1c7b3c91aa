import type { Json, JsonObject, Manifest } from '../manifests/manifest';
import type { Pod, World } from './cluster';
import { objectsOf, textOf } from './fields';
import { addressOf, type Nodes } from './nodes';
import type { Symbols } from './symbols';

export type Labels = Readonly<Record<string, string>>;

/** What a pod has been created as, before it runs anywhere. */
export interface CreatedPod {
  readonly workload: Manifest;
  readonly name: string;
  readonly labels: Labels;
  readonly annotations: Labels;
  readonly spec: JsonObject;
  /** The object that controls the pod; none for a bare Pod. */
  readonly ownerReferences?: readonly JsonObject[];
  readonly symbol: string;
  /** For names that its controllers generated. */
  readonly symbols: Symbols;
  readonly countUnknown: boolean;
  /** As in `Pod.replicas`. */
  readonly replicas?: number;
  /** Only for a bare Pod, whose author may state the phase and conditions that he means. */
  readonly status?: JsonObject;
  readonly deletionTimestamp?: Json;
}

/** Runs pods: a node and an address for each, Running and Ready. */
export interface Kubelet {
  readonly world: World;
  /** Whether one pod stands for all replicas of a ReplicaSet. */
  readonly condenses: boolean;
  /** A number that nothing else in this cluster has. */
  number(): number;
  run(pod: CreatedPod): Pod;
}

/** Scheduler and kubelet, as far as Prometheus sees them. */
export function kubeletOf(world: World, nodes: Nodes, condenses = false): Kubelet {
  let numbers = 0;
  const number = () => numbers++;
  const scheduled = new Map<JsonObject, JsonObject>();

  /** The replicas of a workload share one spec, also once it names their node. */
  const schedule = (spec: JsonObject, nodeName: string): JsonObject => {
    const known = scheduled.get(spec) ?? { ...spec, nodeName };
    scheduled.set(spec, known);
    return known;
  };

  return {
    world,
    condenses,
    number,
    run(pod) {
      const { workload, name, labels, annotations, symbol, countUnknown, replicas = 1 } = pod;
      const n = number();
      const uid = world.uid(n);
      const node = nodes.named(textOf(pod.spec.nodeName)) ?? nodes.all[0];
      const spec = schedule(pod.spec, node.name);
      const address = world.podIP(n);
      const nodeIP = spec.hostNetwork === true ? undefined : addressOf(node);
      const status = pod.status ? statedStatus(pod.status, address, nodeIP) : runningStatus(address, nodeIP);
      const podIP = textOf(status.podIP);

      return {
        namespace: workload.namespace,
        name,
        labels,
        annotations,
        workload,
        symbol,
        countUnknown,
        replicas,
        symbols: [
          [name, symbol],
          ...pod.symbols,
          ...(podIP ? [[podIP, symbol] as const] : []),
          [uid, '*'],
          ...node.symbols,
        ],
        body: {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: {
            namespace: workload.namespace,
            name,
            uid,
            labels,
            annotations,
            ownerReferences: pod.ownerReferences,
            deletionTimestamp: pod.deletionTimestamp,
          },
          spec,
          status,
        },
      };
    },
  };
}

/** A pod on the host network has the address of its node; here that is one of its own, which still tells which pod it is. */
function runningStatus(address: string, nodeIP: string | undefined): JsonObject {
  return { phase: 'Running', podIP: address, podIPs: [{ ip: address }], hostIP: nodeIP ?? address, conditions: ready };
}

function statedStatus(stated: JsonObject, address: string, nodeIP: string | undefined): JsonObject {
  const phase = textOf(stated.phase) || 'Running';
  const podIP = textOf(stated.podIP) || (phase === 'Pending' ? '' : address);
  const podIPs = podIP === '' ? [] : [{ ip: podIP }];
  return {
    ...stated,
    phase,
    podIP,
    podIPs: objectsOf(stated.podIPs).length > 0 ? stated.podIPs : podIPs,
    hostIP: nodeIP ?? podIP,
    conditions: objectsOf(stated.conditions).length > 0 ? stated.conditions : phase === 'Running' ? ready : unready,
  };
}

const conditionTypes = ['Initialized', 'Ready', 'ContainersReady', 'PodScheduled'];
const ready = conditionTypes.map((type) => ({ type, status: 'True' }));
const unready = conditionTypes.map((type) => ({ type, status: 'False' }));

/** What a controller writes into its pods: k8s.io/apimachinery pkg/apis/meta/v1/controller_ref.go, NewControllerRef. */
export function controlledBy(apiVersion: string, kind: string, name: string, uid: string): readonly JsonObject[] {
  return [{ apiVersion, kind, name, uid, controller: true }];
}
