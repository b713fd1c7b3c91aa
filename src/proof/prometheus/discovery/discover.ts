import type { Cluster } from '../../cluster/cluster';
import { listOf, objectsOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { Memo } from '../../memory/memo';
import { type Informer, informerOf } from './informer';
import { isAnswered, type KubernetesSd, kubernetesSd } from './kubernetes';
import { type Lister, listerOf } from './lister';
import type { Requirement } from './preselect';
import { staticGroups } from './static';
import type { TargetGroup } from './target-group';

export interface Discovered {
  /** The groups that may satisfy the requirements. */
  readonly groups: readonly TargetGroup[];
  /** How many targets were discovered, those of other groups included. */
  readonly size: () => number;
  /** Kinds of discovery that only a live system can answer: `http_sd_configs`. */
  readonly unanswered: readonly string[];
}

/** Discovers what scrape configurations ask for; each distinct Kubernetes discovery runs once per namespace. */
export type Discovery = (config: JsonObject, requirements: readonly Requirement[]) => Discovered;

export function discoveryIn(cluster: Cluster, ownNamespace: string): Discovery {
  const listers = new Map<string, Lister>();
  const distinct = new Map<string, Informer>();
  const informers = new Memo<JsonObject, readonly Informer[]>(1_000);

  const informer = (sd: KubernetesSd, namespace: string | undefined): Informer => {
    const place = `${sd.role} ${namespace ?? ''}`;
    const lister = listers.get(place) ?? listerOf(cluster, sd.role, namespace);
    listers.set(place, lister);
    const id = `${place} ${sd.key}`;
    const known = distinct.get(id) ?? informerOf(cluster, lister, sd, namespace);
    distinct.set(id, known);
    return known;
  };
  const informersOf = (config: JsonObject): readonly Informer[] => {
    const sd = kubernetesSd(config, ownNamespace);
    return isAnswered(sd) ? (sd.namespaces ?? [undefined]).map((namespace) => informer(sd, namespace)) : [];
  };

  return (config, requirements) => {
    const found: Informer[] = [];
    const groups: TargetGroup[] = [];
    for (const sd of objectsOf(config.kubernetes_sd_configs)) {
      for (const informer of informers.of(sd, informersOf)) {
        found.push(informer);
        for (const group of informer.groups(requirements)) groups.push(group);
      }
    }
    const fixed = staticGroups(config);
    for (const group of fixed) groups.push(group);
    return {
      groups,
      size: () =>
        [...found.map(({ size }) => size()), ...fixed.map(({ targets }) => targets.length)].reduce((a, b) => a + b, 0),
      unanswered: Object.keys(config).filter(
        (key) => key.endsWith('_sd_configs') && key !== 'kubernetes_sd_configs' && listOf(config[key]).length > 0,
      ),
    };
  };
}
