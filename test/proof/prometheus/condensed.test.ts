import * as fc from 'fast-check';
import { buildCluster } from '../../../src/proof/cluster/build-cluster';
import { indexObjects } from '../../../src/proof/cluster/object-index';
import type { JsonObject } from '../../../src/proof/manifests/manifest';
import { scrape } from '../../../src/proof/prometheus/scrape';
import { deployment, service } from '../cluster/objects';
import { addresses, discover, operation, pool } from './objects';

const names = fc.constantFrom(
  '__address__',
  '__meta_kubernetes_pod_name',
  '__meta_kubernetes_pod_ip',
  '__meta_kubernetes_pod_container_port_number',
  '__meta_kubernetes_service_name',
  '__meta_kubernetes_endpoint_ready',
  'pod',
  'instance',
);
const rule = fc.oneof(
  fc.record({ source_labels: fc.tuple(names), target_label: names }),
  fc.record({ target_label: names, replacement: fc.constantFrom('', 'fixed:80', 'a/b') }),
  fc.record({
    action: fc.constantFrom('keep', 'drop'),
    source_labels: fc.tuple(names),
    regex: fc.constant('cart|true'),
  }),
  fc.record({
    action: fc.constant('hashmod'),
    source_labels: fc.tuple(names),
    target_label: names,
    modulus: fc.nat(2),
  }),
  fc.constant({ action: 'labelmap', regex: '__meta_kubernetes_(pod_.*)' }),
  fc.constant({ action: 'labeldrop', regex: 'pod|instance' }),
);
const role = fc.constantFrom('endpoints', 'endpointslice', 'pod', 'service');

test('one pod that stands for its replicas leads to the same answer as all of them', () => {
  fc.assert(
    fc.property(role, fc.array(rule, { maxLength: 4 }), fc.nat(3), fc.nat(3), (role, relabel_configs, a, b) => {
      const index = indexObjects([
        deployment('cart', { replicas: a, podLabels: { app: 'shop' } }),
        deployment('cache', { replicas: b, podLabels: { app: 'shop' } }),
        service('cart', { selector: { app: 'shop' } }),
      ]);
      const under = operation([{ job_name: 'job', ...discover(role), relabel_configs } as JsonObject]);
      const [condensed, all] = [true, false].map((may) =>
        scrape(under, (world, wanted) => buildCluster(index, [], world, { condensed: may && wanted })),
      );

      expect(condensed).toEqual(all);
    }),
    { numRuns: 200 },
  );
});

test('a Service with more pods than Endpoints hold has only so many targets', () => {
  const objects = ['a', 'b'].map((name) => deployment(name, { replicas: 600, podLabels: { app: 'cart' } }));

  expect(addresses(pool([...objects, service('cart')], discover('endpoints')))).toEqual([
    ['a-*:8080', 600],
    ['b-*:8080', 400],
  ]);
});
