import type { IConstruct } from 'constructs';

/** The Prometheus of a scope. */
const declared = new WeakMap<IConstruct, IConstruct>();
/** Scopes that were searched in vain, with the construct that searched. */
const searched = new WeakMap<IConstruct, IConstruct>();
const warned = new WeakSet<IConstruct>();

/** The Prometheus of the nearest enclosing scope. */
export function nearestPrometheus(construct: IConstruct): IConstruct | undefined {
  for (const scope of [...construct.node.scopes].reverse()) {
    const prometheus = declared.get(scope);
    if (prometheus) return prometheus;
    if (!searched.has(scope)) searched.set(scope, construct);
  }
  warnOnce(construct);
  return undefined;
}

/** @throws if the scope has a Prometheus already, or if a construct inside it has looked for one too early */
export function declarePrometheus(scope: IConstruct, prometheus: IConstruct): void {
  const other = declared.get(scope);
  if (other) {
    throw new Error(
      `${prometheus.node.path}: this scope has a Prometheus already, got "${other.node.path}"; declare each in the scope that it scrapes`,
    );
  }
  const early = searched.get(scope);
  if (early) {
    throw new Error(
      `${prometheus.node.path}: declared after "${early.node.path}", which needs it; declare the Prometheus before the monitors of its scope`,
    );
  }
  declared.set(scope, prometheus);
}

/** An app without a Prometheus is legal; its author hears about it once, not once per monitor. */
function warnOnce(construct: IConstruct): void {
  const { root } = construct.node;
  if (warned.has(root)) return;
  warned.add(root);
  console.warn(
    `${construct.node.path}: no Prometheus in scope; this app's monitors get no label that selects them, and nothing can be proved. ` +
      'declare one first, for example Prometheus.fromKubePrometheusStack(app, "Prometheus", { release, namespace })',
  );
}
