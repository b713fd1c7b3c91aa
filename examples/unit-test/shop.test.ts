import { ApiObject, JsonPatch } from 'cdk8s';
import { Proof } from 'cdk8s-prometheus-operator';
import { shopApp } from './shop';

// #region proof
test('the cache has one target, on the port of the exporter', () => {
  const { targets } = Proof.of(shopApp().app);

  expect(targets).toMatchObject([{ url: 'http://shop-cache-exporter-*:9121/metrics', count: 1 }]);
});
// #endregion

// #region broken
test('a port that the Service does not have is found', () => {
  const { app, cache } = shopApp();
  cache.monitor.addJsonPatch(JsonPatch.replace('/spec/endpoints/0/port', 'http'));

  expect(Proof.of(app).findings).toMatchObject([
    { check: 'port-not-on-service', fix: 'set spec.endpoints[0].port to "metrics"' },
  ]);
});
// #endregion

// #region labels
test('the objects keep the labels that our dashboards ask for', () => {
  const { cache } = shopApp();

  expect(ApiObject.of(cache.monitor).metadata.getLabel('release')).toBe('kps');
});
// #endregion
