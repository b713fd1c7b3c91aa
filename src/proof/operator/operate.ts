import type { ObjectIndex } from '../cluster/cluster';
import type { Refusal } from '../manifests/admission';
import { idOf, type Manifest } from '../manifests/manifest';
import type { PrometheusSpec } from './failures/prometheus-spec';
import type { Operation, Selection } from './operation';
import { type Reconciliation, reconcile } from './reconciliation';
import { monitorKinds } from './select-monitors';

export interface OperateOptions {
  /** Whether what is not among the manifests does not exist. */
  readonly complete: boolean;
  /** What the API server refused: it never reaches the operator. */
  readonly refused: readonly Refusal[];
}

/** What the operator does with one Prometheus or PrometheusAgent; every monitor and rule of the input is accounted for. */
export function operate(prometheus: Manifest, index: ObjectIndex, { complete, refused }: OperateOptions): Operation {
  const spec = (prometheus.body.spec ?? {}) as PrometheusSpec;
  const paused = spec.paused === true;
  const { selections, generated, ...outcome }: Reconciliation = paused
    ? { selections: [] }
    : reconcile(prometheus, index, complete);
  return {
    prometheus,
    name: `${prometheus.namespace}/${prometheus.name}`,
    configError: outcome.configError,
    needs: outcome.needs,
    unmanaged: outcome.unmanaged ?? false,
    paused,
    shards: Math.max(1, spec.shards ?? 1),
    monitors: account(monitorKinds, selections, index, refused),
    rules: account(['PrometheusRule'], selections, index, refused),
    jobs: generated?.jobs ?? [],
    config: generated?.config,
    loadError: generated?.loadError,
  };
}

/** All objects of these kinds: as they were selected, ignored if the selection did not get to them, invalid if they never existed. */
function account(
  kinds: readonly string[],
  selections: readonly Selection[],
  index: ObjectIndex,
  refused: readonly Refusal[],
): readonly Selection[] {
  const found = new Map(selections.map((selection) => [idOf(selection.object), selection]));
  const known = kinds
    .flatMap((kind) => index.ofKind(kind))
    .map((object): Selection => found.get(idOf(object)) ?? { object, state: 'ignored' });
  const invalid = refused
    .filter(({ object }) => kinds.includes(object.kind))
    .map(({ object, message }): Selection => ({ object, state: 'invalid', message }));
  return [...known, ...invalid].sort(byIdentity);
}

function byIdentity({ object: a }: Selection, { object: b }: Selection): number {
  return compare(a.kind, b.kind) || compare(a.namespace, b.namespace) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
