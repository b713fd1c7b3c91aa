import { buildCluster } from '../../src/proof/cluster/build-cluster';
import { indexObjects } from '../../src/proof/cluster/object-index';
import { gather } from '../../src/proof/evidence';
import { admit } from '../../src/proof/manifests/admit';
import type { JsonObject } from '../../src/proof/manifests/manifest';
import { readManifests } from '../../src/proof/manifests/read';
import { parseYaml } from '../../src/proof/manifests/yaml';
import type { Operation } from '../../src/proof/operator/operation';
import { scrape } from '../../src/proof/prometheus/scrape';
import type { Scraping } from '../../src/proof/prometheus/target';
import type { KubernetesObject } from './generate/choices';
import { manifest, type TruthCase } from './truth';

/** What the proof says of one Prometheus. */
export interface Ours {
  readonly operation: Operation;
  readonly scraping: Scraping;
}

/** The whole proof, from manifests to targets. */
export function proved(objects: readonly KubernetesObject[]): Ours[] {
  return gather(readManifests(manifest(objects)).objects, { complete: true }).prometheuses.map((found) => found);
}

/** The Prometheus stage alone: it gets the configuration that the real operator has written. */
export function scraped(objects: readonly KubernetesObject[], truth: TruthCase): Ours[] {
  const admission = admit(readManifests(manifest(objects)).objects, {});
  const index = indexObjects(admission.objects);
  return truth.prometheuses.map(({ name, kind = 'Prometheus', config, paused = false, unmanaged = false }) => {
    const [namespace, base] = name.split('/');
    const prometheus = index.get(kind, namespace, base)!;
    const tree = config ? (parseYaml(config) as JsonObject) : undefined;
    const operation: Operation = {
      prometheus,
      name,
      unmanaged,
      paused,
      shards: Math.max(1, Number((prometheus.body.spec as JsonObject).shards ?? 1)),
      monitors: [],
      rules: [],
      jobs: ((tree?.scrape_configs ?? []) as JsonObject[]).map((job) => ({ config: job })),
      ...(tree && !unmanaged && { config: tree }),
    };
    return {
      operation,
      scraping: scrape(operation, (world) => buildCluster(index, [], world, { complete: true }), { complete: true }),
    };
  });
}
