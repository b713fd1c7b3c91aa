import * as fc from 'fast-check';
import { buildCluster } from '../../../src/proof/cluster/build-cluster';
import { indexObjects } from '../../../src/proof/cluster/object-index';
import type { Json, JsonObject } from '../../../src/proof/manifests/manifest';
import { scrape } from '../../../src/proof/prometheus/scrape';
import { deployment, service } from '../cluster/objects';
import { operation } from './objects';

const index = indexObjects([deployment('cart'), service('cart', { labels: { app: 'cart' } })]);

const text = fc.oneof(
  fc.constantFrom(
    '',
    '(.*)',
    '(',
    '$1',
    '${x}',
    '$(SHARD)',
    '30s',
    '__address__',
    'job',
    '__meta_kubernetes_pod_ip',
    '\ud800',
  ),
  fc.string({ unit: 'grapheme' }),
);
const anything = fc.oneof(text, fc.jsonValue()) as fc.Arbitrary<Json>;
const wrong = (value: fc.Arbitrary<Json>) =>
  fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: anything });

const rule = fc.record(
  {
    action: wrong(
      fc.constantFrom(
        'replace',
        'keep',
        'drop',
        'hashmod',
        'labelmap',
        'labeldrop',
        'labelkeep',
        'uppercase',
        'keepequal',
      ),
    ),
    source_labels: wrong(fc.array(text)),
    separator: wrong(text),
    regex: wrong(text),
    modulus: wrong(fc.oneof(fc.nat(), fc.double())),
    target_label: wrong(text),
    replacement: wrong(text),
  },
  { requiredKeys: [] },
);
const discovery = fc.record(
  {
    role: wrong(fc.constantFrom('endpoints', 'endpointslice', 'pod', 'service', 'ingress', 'node')),
    namespaces: wrong(fc.record({ names: wrong(fc.array(fc.constantFrom('shop', ''))) }, { requiredKeys: [] })),
    selectors: wrong(
      fc.array(fc.record({ role: wrong(fc.constantFrom('pod', 'service')), label: wrong(text), field: wrong(text) })),
    ),
    attach_metadata: wrong(fc.record({ node: wrong(fc.boolean()) })),
  },
  { requiredKeys: [] },
);
const job = fc.record(
  {
    job_name: wrong(fc.constant('a')),
    scrape_interval: wrong(text),
    params: wrong(fc.dictionary(text, wrong(fc.array(text)))),
    metrics_path: wrong(text),
    kubernetes_sd_configs: wrong(fc.array(wrong(discovery as fc.Arbitrary<Json>), { maxLength: 2 })),
    static_configs: wrong(
      fc.array(
        wrong(
          fc.record({ targets: wrong(fc.array(text)), labels: wrong(fc.dictionary(text, text)) }) as fc.Arbitrary<Json>,
        ),
      ),
    ),
    relabel_configs: wrong(fc.array(wrong(rule as fc.Arbitrary<Json>), { maxLength: 4 })),
  },
  { requiredKeys: ['job_name', 'kubernetes_sd_configs'] },
);

test('whatever a job says, there is an answer or a reason', () => {
  fc.assert(
    fc.property(job, fc.constantFrom(1, 2), (config, shards) => {
      const { loadError, pools } = scrape(operation([config as JsonObject], { shards }), (world) =>
        buildCluster(index, [], world),
      );
      expect(pools).toHaveLength(loadError === undefined ? 1 : 0);
    }),
    { numRuns: 500 },
  );
});
