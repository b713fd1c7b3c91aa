import type { Json, JsonObject, Manifest } from '../manifests/manifest';
import type { Symbols } from './symbols';

/**
 * A pod that a workload makes, before anything of it is symbolic.
 *
 * Names, addresses and node names that only a live cluster knows are concrete here, chosen by a `World`; `symbol` is
 * what a reader sees instead. Computing the same targets in two worlds and comparing what is left after the symbols are
 * put in tells whether an answer depends on something that nobody can know.
 */
export interface Pod {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** The Pod as the API serves it: spec and status with phase, conditions, podIP, podIPs, hostIP. */
  readonly body: JsonObject;
  /** The Deployment, StatefulSet, ... or the Pod itself, as the user wrote it. */
  readonly workload: Manifest;
  /** The name to show: `cache-*`, or the real one for bare Pods and pods of StatefulSets. */
  readonly symbol: string;
  /** Whether nobody can say how many pods like this one there are: an autoscaler, nodes that are not among the manifests. */
  readonly countUnknown: boolean;
  /** How many pods it stands for that differ from it in nothing but name, address and UID. */
  readonly replicas: number;
  /** To be put in one after the other. */
  readonly symbols: Symbols;
}

/** An object of the API that is not among the manifests but made by a controller: same shape as the API serves. */
export interface Served {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly body: JsonObject;
  /** The Service it was made for, or the object itself when it is hand-made. */
  readonly owner: Manifest;
  /** As in `Pod.countUnknown`: nodes, and what is on every node. */
  readonly countUnknown?: boolean;
  /** As in `Pod.symbols`, for names that a controller generates. */
  readonly symbols: Symbols;
}

/** Everything that Prometheus can list and watch. */
export interface Cluster {
  /** The objects of the input and those that the operator and Flagger create. */
  readonly index: ObjectIndex;
  readonly pods: readonly Pod[];
  podsIn(namespace: string): readonly Pod[];
  pod(namespace: string, name: string): Pod | undefined;
  /** Endpoints objects, made by the endpoints controller or by hand; computed when first asked for. */
  endpointsIn(namespace: string): readonly Served[];
  /** EndpointSlices, made by the endpointslice and mirroring controllers or by hand; computed when first asked for. */
  slicesIn(namespace: string): readonly Served[];
  /** Services, with the cluster IP that the API server allocates; those that the operator and Flagger create included. */
  servicesIn(namespace: string): readonly Served[];
  service(namespace: string, name: string): Served | undefined;
  /**
   * Nodes among the manifests, or the one node that every cluster has. The name of a node that the user wrote stands in no
   * list of symbols, because it may be as short as `n1`: only a label value that equals it becomes `*`.
   */
  readonly nodes: readonly Served[];
}

/** All objects of the input by kind, namespace and name. Every lookup costs as much as it returns. */
export interface ObjectIndex {
  readonly all: readonly Manifest[];
  /** Namespaces that an object lies in or that a Namespace object names. */
  readonly namespaces: ReadonlyMap<string, NamespaceInfo>;
  ofKind(kind: string): readonly Manifest[];
  inNamespace(kind: string, namespace: string): readonly Manifest[];
  get(kind: string, namespace: string, name: string): Manifest | undefined;
  /** Objects of a kind in a namespace whose label has exactly this value. */
  labelled(kind: string, namespace: string, label: string, value: string): readonly Manifest[];
}

export interface NamespaceInfo {
  readonly name: string;
  /** With `kubernetes.io/metadata.name`, which the API server sets. */
  readonly labels: Readonly<Record<string, string>>;
  /** The Namespace object, if it is among the manifests; without one its other labels are unknown. */
  readonly manifest?: Manifest;
}

/** Values that only a live cluster knows, chosen so that no two of them contain one another. */
export interface World {
  readonly id: 'A' | 'B';
  podIP(n: number): string;
  clusterIP(n: number): string;
  nodeIP(n: number): string;
  nodeName(n: number): string;
  /** Ten characters of the alphabet that Kubernetes uses in ReplicaSet names. */
  hash(n: number): string;
  /** Five characters of the same alphabet. */
  suffix(n: number): string;
  uid(n: number): string;
  /** When the Services of this cluster were created. */
  readonly time: string;
}

export type { Json, JsonObject, Manifest };
