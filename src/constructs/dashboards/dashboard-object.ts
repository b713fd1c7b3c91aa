import { createHash } from 'node:crypto';
import { ApiObject, Chart, Lazy } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type { System } from '../../catalogue/system';
import type { Dashboards } from '../dashboards';

/** Dashboards of an app, by namespace and system: monitors of the same kind share one. */
const shared = new WeakMap<IConstruct, Map<string, ApiObject>>();

/** The object with the dashboard of a system, made for the first monitor that asks for it. */
export function dashboardObject(
  scope: Construct,
  system: System,
  { _object: wrap }: Dashboards,
  shown: string | undefined,
): ApiObject | undefined {
  if (!wrap || system.panels.length === 0) return undefined;
  const { root } = scope.node;
  const known = shared.get(root) ?? new Map<string, ApiObject>();
  shared.set(root, known);

  const key = JSON.stringify([Chart.of(scope).namespace, shown, system.id]);
  const dashboard = known.get(key) ?? new ApiObject(scope, 'Dashboard', manifest(scope, system, wrap, shown));
  known.set(key, dashboard);
  return dashboard;
}

function manifest(
  scope: Construct,
  system: System,
  wrap: NonNullable<Dashboards['_object']>,
  namespace: string | undefined,
) {
  // Grafana refuses two dashboards with one uid, so that equal constructs in two namespaces need two.
  const place = `${namespace}/${scope.node.path}`;
  const uid = `${system.id.slice(0, 24)}-${createHash('sha256').update(place).digest('hex').slice(0, 12)}`;
  const json = Lazy.any({
    produce: () => {
      const { grafanaDashboard } = require('./grafana-dashboard') as typeof import('./grafana-dashboard');
      return grafanaDashboard({ system, uid, namespace });
    },
  });
  const { metadata, ...object } = wrap(`${system.id}.json`, json);
  const { namespace: own, ...labelled } = metadata;
  return { ...object, metadata: { ...labelled, ...(own !== undefined && { namespace: own }) } };
}
