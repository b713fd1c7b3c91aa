import 'cdk8s-prometheus-operator/lib/src/jest';
import { shopApp } from './shop';

test('everything in the shop is scraped', () => {
  expect(shopApp().app).toBeScraped();
});

test('the cache is scraped as job "shop-cache-exporter"', () => {
  expect(shopApp().cache.monitor).toHaveTargets({ job: 'shop-cache-exporter', namespace: 'shop' });
});
