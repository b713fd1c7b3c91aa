import { assumedPrometheus, orphanage } from './assumed-prometheus';
import { buildCluster } from './cluster/build-cluster';
import type { Cluster, ObjectIndex, World } from './cluster/cluster';
import { indexObjects } from './cluster/object-index';
import { worldA } from './cluster/world';
import type { Admission } from './manifests/admission';
import { admit } from './manifests/admit';
import type { Manifest } from './manifests/manifest';
import { operate } from './operator/operate';
import { operatedObjects } from './operator/operated/operated-objects';
import type { Operation } from './operator/operation';
import { type Clusters, scrape } from './prometheus/scrape';
import type { Scraping } from './prometheus/target';
import { earlierPools } from './unchanged';

export interface GatherOptions {
  /** Whether the objects are the whole cluster: what is absent does not exist. */
  readonly complete?: boolean;
  /** Where objects that name no namespace will be put. */
  readonly namespace?: string;
  /** Whether this will be the `earlier` evidence of another set. */
  readonly remember?: boolean;
  /** What was found out about another set of manifests, with the same options; what is the same in this one is taken over. */
  readonly earlier?: Evidence;
}

/** What the stages found out, from manifests to targets. Checks read it, reports show it. */
export interface Evidence {
  readonly complete: boolean;
  readonly admission: Admission;
  readonly index: ObjectIndex;
  readonly cluster: Cluster;
  /** The same with one pod for all replicas of a ReplicaSet. */
  readonly condensed: Cluster;
  readonly prometheuses: readonly PrometheusEvidence[];
  /** The monitors that no Prometheus of the input takes, under one that would; computed when asked for. */
  readonly assumed: () => PrometheusEvidence | undefined;
}

export interface PrometheusEvidence {
  readonly operation: Operation;
  readonly scraping: Scraping;
}

/** Runs the stages in the order of the pipeline: API server, operator, what the operator creates, controllers, Prometheus. */
export function gather(objects: readonly Manifest[], options: GatherOptions = {}): Evidence {
  const complete = options.complete ?? false;
  const { earlier } = options;
  const admission = admit(objects, {
    namespace: options.namespace,
    remember: options.remember,
    earlier: earlier?.admission,
  });
  const index = indexObjects(admission.objects);

  const operations = [...index.ofKind('Prometheus'), ...index.ofKind('PrometheusAgent')].map((prometheus) =>
    operate(prometheus, index, { complete, refused: admission.refused }),
  );

  const clusterIn = clustersOf(index, operatedObjects(operations, index), complete);
  const [cluster, condensed] = [clusterIn(worldA), clusterIn(worldA, true)];
  const known = earlier && earlierPools(earlier, { cluster, condensed });

  return {
    complete,
    admission,
    index,
    cluster,
    condensed,
    prometheuses: operations.map((operation) => ({
      operation,
      scraping: scrape(operation, clusterIn, { complete, known: known?.(operation) }),
    })),
    assumed: assumption(index, operations, clusterIn, complete),
  };
}

/** The clusters of all worlds. */
function clustersOf(index: ObjectIndex, operated: readonly Manifest[], complete: boolean): Clusters {
  const clusters = { true: new Map<World, Cluster>(), false: new Map<World, Cluster>() };
  return (world, condensed = false) => {
    const known = clusters[`${condensed}`];
    const cluster = known.get(world) ?? buildCluster(index, operated, world, { complete, condensed });
    known.set(world, cluster);
    return cluster;
  };
}

/** Knows no earlier evidence: what is kept for later must not keep that, and the one before it, alive. */
function assumption(
  index: ObjectIndex,
  operations: readonly Operation[],
  clusterIn: Clusters,
  complete: boolean,
): Evidence['assumed'] {
  return () => {
    const orphans = orphanage(index, operations);
    if (!orphans) return undefined;
    const [prometheus] = admit([assumedPrometheus]).objects;
    const operation = operate(prometheus, orphans, { complete, refused: [] });
    return { operation, scraping: scrape(operation, clusterIn, { complete }) };
  };
}
