import type { JsonObject } from '../../manifests/manifest';
import { type Generator, isAgent, shardsOf } from './generator';

type HashedLabel = '__address__' | '__param_target';

const known = new WeakMap<Generator, Map<HashedLabel, readonly JsonObject[]>>();

/** The same relabelings for every job, so that later stages recognise and read them once. */
export function shardingRelabelings(generator: Generator, label: HashedLabel): readonly JsonObject[] {
  const byLabel = known.get(generator) ?? new Map<HashedLabel, readonly JsonObject[]>();
  known.set(generator, byLabel);
  const relabelings = byLabel.get(label) ?? relabelingsBy(generator, label);
  byLabel.set(label, relabelings);
  return relabelings;
}

/**
 * Spreads targets over shards by the hash of a label; every generated job has these relabelings, with one shard too:
 * prometheus-operator pkg/prometheus/promcfg.go, appendShardingRelabelingWithLabel, with the feature gates for
 * retention and topology on and zones as labels of pods, as the operator has them by default on current Kubernetes.
 */
function relabelingsBy(generator: Generator, label: HashedLabel): JsonObject[] {
  const shards = shardsOf(generator);
  const zones = zonesOf(generator);
  const inZone = zones > 0;
  return [
    ...(isAgent(generator) ? [] : onlyActiveShards(shards)),
    ...(inZone ? onlyThisZone : []),
    {
      source_labels: [label, '__tmp_hash'],
      target_label: '__tmp_hash',
      regex: '(.+);',
      replacement: '$1',
      action: 'replace',
    },
    {
      source_labels: ['__tmp_hash'],
      target_label: '__tmp_hash',
      modulus: inZone ? Math.max(1, Math.floor(shards / zones)) : shards,
      action: 'hashmod',
    },
    {
      source_labels: ['__tmp_hash', '__tmp_disable_sharding'],
      regex: inZone ? '$(INZONE_SHARD);|.+;.+' : '$(SHARD);|.+;.+',
      action: 'keep',
    },
  ];
}

/** Not if the user has a hash of his own: promcfg.go, appendShardingRelabelingWithAddressIfMissing. */
export function shardingRelabelingsUnlessHashed(
  generator: Generator,
  relabelings: readonly JsonObject[],
): readonly JsonObject[] {
  const hashed = relabelings.some(({ action }) => action === 'hashmod');
  return hashed ? [] : shardingRelabelings(generator, '__address__');
}

/** A shard that scaling down has left running for its data scrapes nothing. */
function onlyActiveShards(shards: number): JsonObject[] {
  return [
    { target_label: '__tmp_current_shard', replacement: '$(SHARD)', action: 'replace' },
    {
      source_labels: ['__tmp_current_shard'],
      regex: Array.from({ length: shards }, (_, shard) => shard).join('|'),
      action: 'keep',
    },
  ];
}

const onlyThisZone: readonly JsonObject[] = [
  {
    source_labels: ['__meta_kubernetes_endpointslice_endpoint_zone', '__tmp_topology'],
    target_label: '__tmp_topology',
    regex: '(.+);',
    replacement: '$1',
    action: 'replace',
  },
  {
    source_labels: [
      '__meta_kubernetes_pod_label_topology_kubernetes_io_zone',
      '__meta_kubernetes_pod_labelpresent_topology_kubernetes_io_zone',
      '__tmp_topology',
    ],
    target_label: '__tmp_topology',
    regex: '(.+);true;',
    replacement: '$1',
    action: 'replace',
  },
  {
    source_labels: ['__tmp_topology', '__tmp_disable_sharding'],
    regex: '$(TOPOLOGY_ZONE);|.+;.+',
    action: 'keep',
  },
];

/** promcfg.go, isTopologyShardingActive. */
function zonesOf({ spec }: Generator): number {
  const { mode, topology } = spec.shardingStrategy ?? {};
  return mode === 'Topology' ? (topology?.values?.length ?? 0) : 0;
}
