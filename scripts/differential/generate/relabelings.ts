import * as fc from 'fast-check';
import { compact, pick, rarely, usually } from './choices';

const sources = [
  '__address__',
  '__meta_kubernetes_namespace',
  '__meta_kubernetes_service_name',
  '__meta_kubernetes_service_label_app',
  '__meta_kubernetes_service_label_tier',
  '__meta_kubernetes_pod_name',
  '__meta_kubernetes_pod_label_app',
  '__meta_kubernetes_pod_label_version',
  '__meta_kubernetes_pod_ip',
  '__meta_kubernetes_pod_node_name',
  '__meta_kubernetes_pod_container_name',
  '__meta_kubernetes_pod_container_port_name',
  '__meta_kubernetes_pod_container_port_number',
  '__meta_kubernetes_pod_controller_kind',
  '__meta_kubernetes_endpoint_port_name',
  '__meta_kubernetes_endpointslice_port_name',
  '__meta_kubernetes_pod_annotation_prometheus_io_scrape',
  '__meta_kubernetes_service_annotation_note',
  '__scheme__',
  '__metrics_path__',
  'job',
  'instance',
  'namespace',
  'pod',
] as const;

const targets = [
  'team',
  'instance',
  'job',
  'pod',
  'node',
  '__metrics_path__',
  '__scheme__',
  '__param_target',
  '__tmp_a',
  '__address__',
  'a-b',
  '${1}_x',
] as const;
const regexes = [
  '(.*)',
  '(.+)',
  'cart',
  'cart|web',
  '(c.*)',
  '([^:]+)(?::\\d+)?',
  '(.+)-(.+)',
  '10\\..*',
  'shop',
  '',
  'true',
  'http.*',
  '(?P<first>[a-z]+).*',
  '[a-c].*',
] as const;
const replacements = ['$1', '${1}:9999', 'fixed', '', '$first', '/probe', '$2-$1', 'https'] as const;

const source = fc.uniqueArray(pick(...sources), { minLength: 1, maxLength: 2 });
const actionName = (name: string) => pick(name, name, name[0].toUpperCase() + name.slice(1));

const replace = fc.record({
  action: rarely(actionName('replace'), 2),
  sourceLabels: rarely(source, 2),
  separator: rarely(pick(';', '', '/'), 6),
  regex: rarely(pick(...regexes), 2),
  targetLabel: pick(...targets),
  replacement: rarely(pick(...replacements), 2),
});
const filter = fc.record({
  action: pick('keep', 'drop', 'Keep'),
  sourceLabels: source,
  regex: usually<string>('.*[a-z0-9].*', pick(...regexes)),
});
const equality = fc.record({
  action: pick('keepequal', 'dropequal', 'KeepEqual'),
  sourceLabels: source,
  targetLabel: pick('namespace', '__meta_kubernetes_pod_label_app', 'job'),
  regex: rarely(fc.constant('(.*)'), 12),
});
const hash = fc.record({
  action: pick('hashmod', 'HashMod'),
  sourceLabels: source,
  targetLabel: pick('__tmp_hash', 'bucket', '__tmp_a'),
  modulus: pick(1, 2, 10),
});
const names = fc.record({
  action: pick('labelmap', 'labeldrop', 'labelkeep', 'LabelMap'),
  regex: pick(
    '__meta_kubernetes_service_label_(.+)',
    '__meta_kubernetes_pod_label_(.+)',
    'pod|container',
    '(__.*|job|instance)',
    'endpoint',
  ),
});
const cases = fc.record({
  action: pick('lowercase', 'uppercase', 'Lowercase'),
  sourceLabels: source,
  targetLabel: pick('team', 'namespace'),
});

const relabeling = fc
  .oneof(
    { weight: 6, arbitrary: replace },
    { weight: 3, arbitrary: filter },
    { weight: 1, arbitrary: equality },
    { weight: 1, arbitrary: hash },
    { weight: 2, arbitrary: names },
    { weight: 1, arbitrary: cases },
  )
  .map((rule) => compact(rule as Record<string, unknown>));

/** Rules that people write: most of them right, some absurd. */
export const relabelings: fc.Arbitrary<Record<string, unknown>[]> = fc.array(relabeling, {
  minLength: 1,
  maxLength: 3,
});
