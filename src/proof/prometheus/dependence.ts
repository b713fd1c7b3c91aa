import { objectsOf, textOf } from '../cluster/fields';
import type { JsonObject } from '../manifests/manifest';
import { Memo, PathMemo } from '../memory/memo';
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

/** What of a label only a cluster knows: some of its text, or a hash of such text. */
interface Taint {
  readonly on: string;
  readonly hashed: boolean;
}

/** Where a label comes from that no rule has written by its name. */
type Source = Taint | 'stable' | 'rules';

const sources = new Memo<string, Source>(1_000);

function sourceOf(name: string): Source {
  if (stable.test(name)) return 'stable';
  return name.startsWith('__meta_') || name === '__address__' ? { on: origin(name), hashed: false } : 'rules';
}

/** What the operator writes to copy a value whole. */
const copies = ['(.*)', '(.+)', '(.+);', 'Node;(.*)', 'Pod;(.*)'];

/** Jobs have most of their rules in common. */
const known = new PathMemo<RelabelRule, number, Dependence>(({ shape }) => shape, 10_000);

/** Reads rules before `$(SHARD)` is expanded, so that those of the operator can be told: all shards together keep every hash. */
export function dependenceOf(config: JsonObject, rules: readonly RelabelRule[]): Dependence {
  const selection = selectionDependence(config);
  if (selection.kind !== 'none') return dependenceOfRules(rules, selection);
  return known.of(rules, () => dependenceOfRules(rules, selection));
}

function dependenceOfRules(rules: readonly RelabelRule[], selection: Dependence): Dependence {
  const written = new Map<string, Taint | undefined>();
  let unnamed: Taint | undefined;
  const taintOf = (name: string): Taint | undefined => {
    if (written.has(name)) return written.get(name);
    const from = sources.of(name, sourceOf);
    return from === 'rules' ? unnamed : from === 'stable' ? undefined : from;
  };
  let found = selection;

  for (const rule of rules) {
    if (rule.regex?.includes('$(TOPOLOGY_ZONE)')) return { kind: 'certain', on: 'the zone that a pod runs in' };
    const taint = firstOf(readsOf(rule), taintOf);
    if (rule.action === 'labelmap') {
      unnamed = { on: origin(rule.regex ?? ''), hashed: false };
      for (const [name, known] of [...written]) {
        // What had nothing of a cluster may have been written over.
        if (!known) written.set(name, unnamed);
        if (known?.hashed && rule.pattern.test(name)) {
          written.set(rule.pattern.replaceAll(name, rule.replacement), known);
        }
      }
    }
    if (taint && rule.targetLabel.includes('$')) unnamed = taint;
    if (taint?.hashed && !(rule.action === 'keep' && rule.regex?.includes('$(SHARD)'))) {
      return { kind: 'certain', on: taint.on };
    }
    if (taint && !taint.hashed && rule.action !== 'hashmod' && !isCopy(rule))
      found = { kind: 'possible', on: taint.on };
    const fresh = taint && { on: taint.on, hashed: rule.action === 'hashmod' };
    const before = taintOf(rule.targetLabel);
    if (isCertain(rule) || !before) written.set(rule.targetLabel, fresh);
    else written.set(rule.targetLabel, before.hashed ? before : (fresh ?? before));
  }
  const shown = [...written].find(([name, taint]) => taint?.hashed && !name.startsWith('__'))?.[1];
  return shown ? { kind: 'certain', on: shown.on } : found;
}

function readsOf({ action, sourceLabels, targetLabel, modulus }: RelabelRule): readonly string[] {
  if (action === 'keepequal' || action === 'dropequal') return [...sourceLabels, targetLabel];
  return action === 'hashmod' && modulus === 1n ? [] : sourceLabels;
}

function firstOf<T, R>(items: readonly T[], map: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = map(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the rule writes its target label whatever it reads. */
function isCertain({ action, regex = '(.*)' }: RelabelRule): boolean {
  return action === 'replace' ? regex === '(.*)' : action !== 'keep' && action !== 'drop';
}

function isCopy({ action, regex = '(.*)', targetLabel }: RelabelRule): boolean {
  return action === 'replace' && copies.includes(regex) && !targetLabel.includes('$');
}

/** Fields that a discovery may select objects by. */
const unstableFields = /spec\.nodeName|spec\.host\b|status\.podIP|spec\.clusterIP|metadata\.name\b/;

const independent: Dependence = { kind: 'none' };

function selectionDependence(config: JsonObject): Dependence {
  const discoveries = objectsOf(config.kubernetes_sd_configs);
  if (discoveries.every((sd) => sd.selectors === undefined)) return independent;
  const selectors = discoveries.flatMap((sd) => objectsOf(sd.selectors));
  const field = selectors.map((selector) => unstableFields.exec(textOf(selector.field))?.[0]).find(Boolean);
  return field ? { kind: 'possible', on: `the field ${field}` } : independent;
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
