import type { Evidence } from '../evidence';
import { idOf, type Manifest } from '../manifests/manifest';

const kinds = ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'];

/** All monitors of the input, those that the API server refuses included. */
export function monitorsOf({ index, admission }: Evidence): Manifest[] {
  return ofKinds(kinds, index, admission);
}

export function ruleObjectsOf({ index, admission }: Evidence): Manifest[] {
  return ofKinds(['PrometheusRule'], index, admission);
}

function ofKinds(wanted: readonly string[], index: Evidence['index'], admission: Evidence['admission']): Manifest[] {
  const refused = admission.refused.map(({ object }) => object).filter(({ kind }) => wanted.includes(kind));
  const all = [...wanted.flatMap((kind) => index.ofKind(kind)), ...refused];
  return [...new Map(all.map((object) => [idOf(object), object])).values()].sort((a, b) =>
    sortKey(a) < sortKey(b) ? -1 : 1,
  );
}

const sortKey = ({ kind, namespace, name }: Manifest) => [namespace, name, kind].join('\n');
