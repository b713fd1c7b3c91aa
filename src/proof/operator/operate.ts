import type { ObjectIndex } from '../cluster/cluster';
import type { Refusal } from '../manifests/admission';
import { idOf, type Manifest } from '../manifests/manifest';
import type { PrometheusSpec } from './failures/prometheus-spec';
import type { Operation, Selection } from './operation';
import { type Reconciliation, reconcile } from './reconciliation';
import { monitorKinds } from './select-monitors';
import { monitoringObjects } from './select-objects';
import { type Supervision, superviseIn } from './supervision';

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
  const supervision = superviseIn(index, prometheus);
  const reconciliation: Reconciliation =
    paused || supervision.state !== 'reconciled'
      ? { selections: [] }
      : reconcile(prometheus, { index, complete, watches: supervision.watches }, supervision.managesAll);
  const otherwise = unselected(supervision, prometheus, complete);
  const account = (kinds: readonly string[]) => accountFor(kinds, reconciliation.selections, otherwise, index, refused);
  return {
    prometheus,
    name: `${prometheus.namespace}/${prometheus.name}`,
    configError: reconciliation.configError,
    needs: otherwise.needs ?? reconciliation.needs,
    leftAlone: supervision.state === 'left alone' ? supervision.reason : undefined,
    unmanaged: reconciliation.unmanaged ?? false,
    paused,
    shards: Math.max(1, spec.shards ?? 1),
    monitors: account(monitorKinds),
    rules: account(['PrometheusRule']),
    jobs: reconciliation.generated?.jobs ?? [],
    config: reconciliation.generated?.config,
    loadError: reconciliation.generated?.loadError,
  };
}

type Unselected = { readonly state: 'ignored' | 'unknown'; readonly needs?: string };

/** What becomes of objects that the selection did not get to. An operator that is not among the manifests may take them. */
function unselected(supervision: Supervision, prometheus: Manifest, complete: boolean): Unselected {
  if (supervision.state === 'unknown') return supervision;
  if (supervision.state === 'reconciled' || complete) return { state: 'ignored' };
  return { state: 'unknown', needs: `the operator that reconciles ${idOf(prometheus)}` };
}

/** All objects of these kinds: as they were selected or not, and invalid if the API server refused them. */
function accountFor(
  kinds: readonly string[],
  selections: readonly Selection[],
  otherwise: Unselected,
  index: ObjectIndex,
  refused: readonly Refusal[],
): readonly Selection[] {
  const found = new Map(selections.map((selection) => [selection.object, selection]));
  const known = kinds
    .flatMap((kind) => monitoringObjects(index, kind))
    .map((object): Selection => found.get(object) ?? { object, ...otherwise });
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
