import type { IConstruct } from 'constructs';
import { Declarations } from './declarations';

const declarations = new Declarations<IConstruct>('Prometheus');
const warned = new WeakSet<IConstruct>();

/** The Prometheus of the nearest enclosing scope. */
export function nearestPrometheus(construct: IConstruct): IConstruct | undefined {
  const { value } = declarations.around(construct).next();
  if (!value) warnOnce(construct);
  return value;
}

/** @throws if the scope has a Prometheus already, or if a construct inside it has looked for one too early */
export function declarePrometheus(scope: IConstruct, prometheus: IConstruct): void {
  declarations.declare(scope, prometheus);
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
