import { indexObjects } from '../../../src/proof/cluster/object-index';
import { type JsonObject, type Manifest, manifestOf } from '../../../src/proof/manifests/manifest';
import { operate } from '../../../src/proof/operator/operate';
import type { Operation, Selection } from '../../../src/proof/operator/operation';

/** A Prometheus `monitoring/k8s` that selects everything. */
export const prometheus = (spec: JsonObject = {}): JsonObject => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'Prometheus',
  metadata: { name: 'k8s', namespace: 'monitoring' },
  spec: {
    scrapeInterval: '30s',
    ...Object.fromEntries(
      ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig', 'rule'].flatMap((kind) => [
        [`${kind}Selector`, {}],
        [`${kind}NamespaceSelector`, {}],
      ]),
    ),
    ...spec,
  },
});

/** An object `shop/cart`. */
export const inShop = (kind: string, spec: JsonObject, metadata: JsonObject = {}): JsonObject => ({
  apiVersion: `monitoring.coreos.com/${kind === 'ScrapeConfig' ? 'v1alpha1' : 'v1'}`,
  kind,
  metadata: { name: 'cart', namespace: 'shop', ...metadata },
  spec,
});

export const secret = (stringData: Record<string, string>, namespace = 'shop'): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'auth', namespace },
  stringData,
});

export const configMap = (data: Record<string, string>, namespace = 'shop'): JsonObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'auth', namespace },
  data,
});

/** What the operator does with the first Prometheus, or PrometheusAgent, of some objects. */
export function operation(bodies: readonly JsonObject[], complete = true): Operation {
  const objects: readonly Manifest[] = bodies.map((body) => manifestOf(body));
  const subject = objects.find(({ kind }) => kind.startsWith('Prometheus') && kind !== 'PrometheusRule');
  return operate(subject!, indexObjects(objects), { complete, refused: [] });
}

/** What the operator makes of the only monitor or rule among some objects. */
export function selection(bodies: readonly JsonObject[], complete = true): Selection {
  const { monitors, rules } = operation(bodies, complete);
  const [found, ...more] = [...monitors, ...rules];
  expect(more).toEqual([]);
  return found;
}
