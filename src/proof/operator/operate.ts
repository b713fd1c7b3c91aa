import type { ObjectIndex } from '../cluster/cluster';
import type { LabelSelector } from '../cluster/label-selector';
import type { Refusal } from '../manifests/admission';
import type { Manifest } from '../manifests/manifest';
import type { Operation, Selection } from './operation';
import { selectObjects } from './select-objects';

export interface OperateOptions {
  /** Whether what is not among the manifests does not exist. */
  readonly complete: boolean;
  /** What the API server refused: it never reaches the operator. */
  readonly refused: readonly Refusal[];
}

const monitorKinds = ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'] as const;

/** prometheus-operator pkg/prometheus/server/operator.go and agent/operator.go, sync: from one Prometheus to its configuration. */
export function operate(prometheus: Manifest, index: ObjectIndex, { complete, refused }: OperateOptions): Operation {
  const spec = prometheus.body.spec as Record<string, unknown>;
  const selectorOf = (kind: string) =>
    spec[`${kind[0].toLowerCase()}${kind.slice(1)}Selector`] as LabelSelector | undefined;
  const namespacesOf = (kind: string) =>
    spec[`${kind[0].toLowerCase()}${kind.slice(1)}NamespaceSelector`] as LabelSelector | undefined;

  const monitors = monitorKinds.flatMap((kind): readonly Selection[] => {
    const selected = selectObjects(
      prometheus,
      { kind, selector: selectorOf(kind), namespaceSelector: namespacesOf(kind) },
      index,
      complete,
      () => [],
    );
    return 'error' in selected ? index.ofKind(kind).map((object) => ({ object, state: 'ignored' })) : selected;
  });
  return {
    prometheus,
    name: `${prometheus.namespace}/${prometheus.name}`,
    unmanaged: monitorKinds.every((kind) => selectorOf(kind) === undefined),
    paused: spec.paused === true,
    shards: Math.max(1, Number(spec.shards ?? 1)),
    monitors: [...monitors, ...refusedAmong(refused, monitorKinds)].sort(byIdentity),
    rules: refusedAmong(refused, ['PrometheusRule']),
    jobs: [],
  };
}

function refusedAmong(refused: readonly Refusal[], kinds: readonly string[]): Selection[] {
  return refused
    .filter(({ object }) => kinds.includes(object.kind))
    .map(({ object, message }) => ({ object, state: 'invalid', message }));
}

function byIdentity({ object: a }: Selection, { object: b }: Selection): number {
  return compare(a.kind, b.kind) || compare(a.namespace, b.namespace) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
