import type { RelabelRule } from './relabel-rule';

/** Whether the outcome of relabelling hangs on something that only a cluster knows. */
export type Dependence =
  /** It does not: such values are copied whole at most. */
  | { readonly kind: 'none' }
  /** A rule looks into one, so that two worlds may come to different ends. */
  | { readonly kind: 'possible'; readonly on: string }
  /** A rule hashes one: agreement of two worlds would be chance. */
  | { readonly kind: 'certain'; readonly on: string };

/** Meta labels that say the same in every cluster that these manifests are applied to. */
const stable = new RegExp(
  `^(?:${[
    'job',
    '__scheme__',
    '__metrics_path__',
    '__param_.*',
    '__scrape_.*',
    '__meta_kubernetes_namespace.*',
    '__meta_kubernetes_service_(?!cluster_ip$).*',
    '__meta_kubernetes_ingress_.*',
    '__meta_kubernetes_endpoints_.*',
    '__meta_kubernetes_endpoint_(?:ready|port_.*|address_target_kind)',
    '__meta_kubernetes_endpointslice_(?:port.*|address_type|address_target_kind|(?:label|annotation).*)',
    '__meta_kubernetes_endpointslice_endpoint_conditions_.*',
    '__meta_kubernetes_pod_(?:phase|ready|controller_kind|container_.*|annotation.*|labelpresent_.*)',
    '__meta_kubernetes_pod_(?:deployment|job|cronjob)_name',
    '__meta_kubernetes_pod_label_(?!.*(?:hash|uid)$).*',
  ].join('|')})$`,
);

/** How much of a label only a cluster knows: nothing, some of its text, or a hash of such text. */
type Knowledge = 'known' | 'unknown' | 'hashed';

/** What the operator writes to copy a value whole. */
const copies = ['(.*)', '(.+)', '(.+);', 'Node;(.*)', 'Pod;(.*)'];

/** Reads rules before `$(SHARD)` is expanded, so that those of the operator can be told: all shards together keep every hash. */
export function dependenceOf(rules: readonly RelabelRule[]): Dependence {
  const written = new Map<string, Knowledge>();
  let unnamed = false;
  const known = (name: string): Knowledge => {
    if (stable.test(name)) return written.get(name) ?? 'known';
    return written.get(name) ?? (unnamed || name.startsWith('__meta_') || name === '__address__' ? 'unknown' : 'known');
  };
  let found: Dependence = { kind: 'none' };

  for (const rule of rules) {
    const read = readsOf(rule).find((name) => known(name) !== 'known');
    if (rule.action === 'labelmap' || (read !== undefined && rule.targetLabel.includes('$'))) unnamed = true;
    if (read === undefined) {
      written.set(rule.targetLabel, 'known');
    } else if (rule.action === 'hashmod') {
      written.set(rule.targetLabel, 'hashed');
    } else if (known(read) === 'hashed' && !(rule.action === 'keep' && rule.regex?.includes('$(SHARD)'))) {
      return { kind: 'certain', on: origin(read) };
    } else {
      written.set(rule.targetLabel, 'unknown');
      if (!isCopy(rule) && known(read) !== 'hashed') found = { kind: 'possible', on: origin(read) };
    }
  }
  const shown = [...written].find(([name, knowledge]) => knowledge === 'hashed' && !name.startsWith('__'));
  return shown ? { kind: 'certain', on: origin('__address__') } : found;
}

function readsOf({ action, sourceLabels, targetLabel, modulus }: RelabelRule): readonly string[] {
  if (action === 'keepequal' || action === 'dropequal') return [...sourceLabels, targetLabel];
  return action === 'hashmod' && modulus === 1n ? [] : sourceLabels;
}

function isCopy({ action, regex = '(.*)' }: RelabelRule): boolean {
  return action === 'replace' && copies.includes(regex);
}

const origins: readonly (readonly [label: RegExp, origin: string])[] = [
  [/node/, "a node's name or address"],
  [/address_target_name|pod_name$|hostname/, "a pod's name"],
  [/address|_ip$|instance/, "a pod's address"],
  [/hash|uid|controller_name|endpointslice_name/, 'a name that a controller generates'],
];

function origin(label: string): string {
  return origins.find(([pattern]) => pattern.test(label))?.[1] ?? `the label ${label}`;
}
