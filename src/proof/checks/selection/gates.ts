import type { LabelSelector } from '../../cluster/label-selector';
import { matchesLabels } from '../../cluster/label-selector';
import type { Manifest } from '../../manifests/manifest';
import { monitorKinds } from '../../operator/select-monitors';
import { type NamespaceAnswer, type NamespaceSelection, selectNamespaces } from '../../operator/select-namespaces';
import type { Inquiry } from '../inquiry';

/** How one Prometheus (or ThanosRuler, for rules) looks at one monitor or rule: by its labels and by its namespace. */
export interface Gate {
  /** The object with the selectors. */
  readonly owner: Manifest;
  /** `serviceMonitorSelector`, `ruleSelector`, ... */
  readonly field: string;
  readonly selector?: LabelSelector;
  readonly namespaceField: string;
  readonly namespaceSelector?: LabelSelector;
  readonly byLabels: boolean;
  readonly byNamespace: NamespaceAnswer;
}

/** The name of the selector for a kind in the spec of a Prometheus: `serviceMonitorSelector`. */
export function selectorField(kind: string): string {
  return kind === 'PrometheusRule' ? 'ruleSelector' : `${kind[0].toLowerCase()}${kind.slice(1)}Selector`;
}

export function namespaceSelectorField(kind: string): string {
  return selectorField(kind).replace('Selector', 'NamespaceSelector');
}

/** Who may select objects of a kind. Agents have no rules; ThanosRulers have nothing else. */
export function selectorsOwners(kind: string, { index }: Inquiry): readonly Manifest[] {
  const owners = kind === 'PrometheusRule' ? ['Prometheus', 'ThanosRuler'] : ['Prometheus', 'PrometheusAgent'];
  return owners.flatMap((owner) => index.ofKind(owner));
}

export function gatesOf(object: Manifest, inquiry: Inquiry): readonly Gate[] {
  return inquiry
    .once(openings)(object.kind)
    .map(({ owner, field, selector, namespaceField, namespaceSelector, namespaces }) => ({
      owner,
      field,
      selector,
      namespaceField,
      namespaceSelector,
      byLabels: matchesLabels(selector, object.labels),
      byNamespace: namespaces(object.namespace),
    }));
}

/** The monitors that no Prometheus takes for certain: only these may have been passed over. */
export function monitorsNotTaken(inquiry: Inquiry): ReadonlySet<Manifest> {
  return inquiry.once(notTaken);
}

function notTaken({ index, prometheuses }: Inquiry): ReadonlySet<Manifest> {
  const taken = new Set<Manifest>();
  for (const { operation } of prometheuses) {
    for (const { object, state } of operation.monitors)
      if (state === 'selected' || state === 'rejected') taken.add(object);
  }
  const monitors = monitorKinds.flatMap((kind) => index.ofKind(kind));
  return new Set(monitors.filter((monitor) => !taken.has(monitor)));
}

/** A gate before anybody stands in front of it. */
type Opening = Omit<Gate, 'byLabels' | 'byNamespace'> & { readonly namespaces: NamespaceSelection };

function openings(inquiry: Inquiry): (kind: string) => readonly Opening[] {
  const known = new Map<string, readonly Opening[]>();
  return (kind) => {
    const made = known.get(kind) ?? openingsFor(kind, inquiry);
    known.set(kind, made);
    return made;
  };
}

function openingsFor(kind: string, inquiry: Inquiry): readonly Opening[] {
  const field = selectorField(kind);
  const namespaceField = namespaceSelectorField(kind);
  return selectorsOwners(kind, inquiry).map((owner) => {
    const spec = (owner.body.spec ?? {}) as Record<string, LabelSelector | undefined>;
    const namespaceSelector = spec[namespaceField] ?? undefined;
    const namespaces = inquiry.once(namespaceSelections)(owner, namespaceSelector);
    return { owner, field, selector: spec[field] ?? undefined, namespaceField, namespaceSelector, namespaces };
  });
}

/** Whether nobody selects the object. A selector that asks for unknown labels of a namespace counts as one that might. */
export function isOrphan(gates: readonly Gate[]): boolean {
  return gates.length > 0 && gates.every(({ byLabels, byNamespace }) => !byLabels || byNamespace === 'ignored');
}

function namespaceSelections({ index, complete }: Inquiry) {
  const known = new Map<string, NamespaceSelection>();
  return (owner: Manifest, selector: LabelSelector | undefined) => {
    const key = selector ? JSON.stringify(selector) : `own ${owner.namespace}`;
    const made = known.get(key) ?? answers(selectNamespaces(owner.namespace, selector, index, complete));
    known.set(key, made);
    return made;
  };
}

/** A selector that the operator cannot read is a matter of its own; here it excuses everybody. */
function answers(selection: ReturnType<typeof selectNamespaces>): NamespaceSelection {
  return typeof selection === 'function' ? selection : () => 'unknown';
}
