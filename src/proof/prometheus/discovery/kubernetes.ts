import type { Pod, Served } from '../../cluster/cluster';
import { listOf, objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { LabelSelectorRequirement } from '../../cluster/label-selector';
import type { JsonObject } from '../../manifests/manifest';
import { type FieldCondition, isSelectable, matchesFields, parseFieldQuery } from './field-query';
import { matchesQuery, parseLabelQuery } from './label-query';
import type { AttachMetadata } from './stores';

export type Role = 'endpoints' | 'endpointslice' | 'pod' | 'service' | 'ingress' | 'node';

/** One element of `kubernetes_sd_configs`: prometheus discovery/kubernetes/kubernetes.go, SDConfig. */
export interface KubernetesSd {
  readonly role: Role;
  /** Absent for all namespaces. */
  readonly namespaces?: readonly string[];
  readonly attach: AttachMetadata;
  readonly selectors: ReadonlyMap<string, Selector>;
  /** Equal for configurations that discover the same. */
  readonly key: string;
}

export interface Selector {
  readonly labels: readonly LabelSelectorRequirement[];
  readonly fields: readonly FieldCondition[];
}

/** Reads a configuration that Prometheus loads; `ownNamespace` is the namespace that Prometheus runs in. */
export function kubernetesSd(config: JsonObject, ownNamespace: string): KubernetesSd {
  const role = textOf(config.role) as Role;
  const { names, own_namespace: own } = objectOf(config.namespaces);
  const namespaces = [...new Set([...listOf(names).map(String), ...(own === true ? [ownNamespace] : [])])];
  const attach = objectOf(config.attach_metadata);
  const selectors = objectsOf(config.selectors);
  const isPlain = config.attach_metadata === undefined && selectors.length === 0;
  return {
    role,
    ...(namespaces.length > 0 && role !== 'node' && { namespaces }),
    attach: {
      node: attach.node === true,
      namespace: attach.namespace === true,
      deployment: attach.deployment === true,
      job: attach.job === true,
    },
    selectors: new Map(
      selectors.map(({ role, label, field }) => [
        textOf(role),
        { labels: parseLabelQuery(textOf(label)), fields: parseFieldQuery(textOf(field)) },
      ]),
    ),
    key: isPlain ? role : JSON.stringify([role, attach, selectors]),
  };
}

/** Whether the API server answers all list calls; otherwise the informers never sync and nothing is discovered. */
export function isAnswered({ selectors }: KubernetesSd): boolean {
  return [...selectors].every(([role, { fields }]) => fields.every((condition) => isSelectable(role, condition)));
}

export function selects(selector: Selector | undefined, object: Pick<Served | Pod, 'labels' | 'body'>): boolean {
  return !selector || (matchesQuery(selector.labels, object.labels) && matchesFields(selector.fields, object.body));
}
