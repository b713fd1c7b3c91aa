import { container, deployment, node, object, service, workload } from '../cluster/objects';
import { addresses, discover, pool } from './objects';

const objects = [deployment('cart', { replicas: 2, labels: { app: 'cart' } }), service('cart')];
const rules = (...relabel_configs: object[]) => ({
  ...discover('endpoints'),
  relabel_configs: relabel_configs as never,
});

/** The rules with which the operator spreads targets over shards. */
const sharding = (shards: number) => [
  { source_labels: ['__address__', '__tmp_hash'], target_label: '__tmp_hash', regex: '(.+);', replacement: '$1' },
  { source_labels: ['__tmp_hash'], target_label: '__tmp_hash', modulus: shards, action: 'hashmod' },
  { source_labels: ['__tmp_hash', '__tmp_disable_sharding'], regex: '$(SHARD);|.+;.+', action: 'keep' },
];

describe('what only a cluster knows', () => {
  test('a rule that both worlds agree on is answered', () => {
    const found = pool(objects, rules({ source_labels: ['__address__'], regex: '([^:]+):\\d+', target_label: 'host' }));

    expect(found.targets).toMatchObject([{ labels: { host: 'cart-*', instance: 'cart-*:8080' }, count: 2 }]);
  });

  test('a rule that looks into an address leaves the pool unknown', () => {
    const found = pool(objects, rules({ action: 'keep', source_labels: ['__address__'], regex: '10\\..*' }));

    expect(found).toMatchObject({ targets: [], unknown: "depends on a pod's address, which only a cluster knows" });
  });

  test('a label named after an address is unknown', () => {
    const found = pool(objects, rules({ source_labels: ['__meta_kubernetes_pod_ip'], target_label: '${1}_x' }));

    expect(found.unknown).toBe("depends on a pod's address, which only a cluster knows");
  });

  test('a hash of an address is unknown even if two worlds happen to agree', () => {
    const hash = { action: 'hashmod', source_labels: ['__address__'], modulus: 2, target_label: '__tmp_mine' };
    const keep = { action: 'keep', source_labels: ['__tmp_mine'], regex: '0' };

    expect(pool(objects, rules(hash, keep)).unknown).toBe("depends on a pod's address, which only a cluster knows");
    expect(pool(objects, rules({ ...hash, modulus: 1 }, keep)).targets).toHaveLength(1);
  });

  test('a rule that may leave the hash in place does not make it known', () => {
    const hash = { action: 'hashmod', source_labels: ['__address__'], modulus: 2, target_label: '__tmp_mine' };
    const perhaps = { source_labels: ['job'], regex: 'other', target_label: '__tmp_mine', replacement: '0' };
    const keep = { action: 'keep', source_labels: ['__tmp_mine'], regex: '0' };

    expect(pool(objects, rules(hash, perhaps, keep)).unknown).toBe(
      "depends on a pod's address, which only a cluster knows",
    );
    expect(pool(objects, rules(hash, { ...perhaps, regex: '(.*)' }, keep)).targets).toHaveLength(1);
  });

  test('such a rule over nothing is answered all the same', () => {
    const found = pool([], rules({ action: 'keep', source_labels: ['__address__'], regex: '10\\..*' }));

    expect(found).toEqual({ job: 'job', targets: [], dropped: 0, failures: [] });
  });

  test('names of bare Pods and of StatefulSets are known', () => {
    const keep = { action: 'keep', source_labels: ['__meta_kubernetes_pod_name'], regex: 'db-1' };
    const job = { ...discover('pod'), relabel_configs: [keep] };

    expect(addresses(pool([workload('StatefulSet', 'db', { replicas: 3 })], job))).toEqual([['db-1:8080', 1]]);
  });
});

describe('what other manifests may tell', () => {
  const onNode = (relabel: object) => ({
    ...discover('endpoints', { attach_metadata: { node: true } }),
    relabel_configs: [relabel] as never,
  });
  const zone = { source_labels: ['__meta_kubernetes_node_label_zone'], target_label: 'zone' };

  test('a label of a node is unknown unless the manifests are complete', () => {
    const nodes = [{ ...node('n1'), labels: { zone: 'a' } }];

    expect(pool([...objects, ...nodes], onNode(zone), { complete: false }).unknown).toBe(
      'depends on the labels of the nodes',
    );
    expect(pool([...objects, ...nodes], onNode(zone)).targets).toMatchObject([{ labels: { zone: 'a' } }]);
  });

  test('so is a label of a Namespace that is not among them', () => {
    const job = {
      ...discover('endpoints', { attach_metadata: { namespace: true } }),
      relabel_configs: [{ action: 'labelmap', regex: '__meta_kubernetes_namespace_label_(.+)' }],
    };
    const shop = object('v1', 'Namespace', 'shop', { namespace: '', labels: { team: 'a' } });

    expect(pool(objects, job, { complete: false }).unknown).toBe('depends on the Namespace shop');
    expect(pool([...objects, shop], job, { complete: false }).targets).toMatchObject([{ labels: { team: 'a' } }]);
  });
});

test('a hash of an address stays unknown when a labelmap shows it', () => {
  const hash = { action: 'hashmod', source_labels: ['__address__'], target_label: '__meta_hash_of', modulus: 7 };
  const shown = { action: 'labelmap', regex: '__meta_(hash_.+)' };

  expect(pool(objects, rules(hash, shown)).unknown).toMatch("depends on a pod's address");
});

describe('shards', () => {
  test('together scrape every target once', () => {
    const found = pool([deployment('cart', { replicas: 9 }), service('cart')], rules(...sharding(3)), { shards: 3 });

    expect(addresses(found)).toEqual([['cart-*:8080', 9]]);
  });

  test('of zones are unknown: a pod gets its zone from the node it runs on', () => {
    const zone = { action: 'keep', source_labels: ['__tmp_topology'], regex: '$(TOPOLOGY_ZONE);|.+;.+' };

    expect(pool(objects, rules(zone)).unknown).toBe(
      'depends on the zone that a pod runs in, which only a cluster knows',
    );
  });

  test('a target without sharding is on all of them and counts once', () => {
    const everywhere = { target_label: '__tmp_disable_sharding', replacement: 'yes' };

    expect(addresses(pool(objects, rules(everywhere, ...sharding(3)), { shards: 3 }))).toEqual([['cart-*:8080', 2]]);
  });
});

describe('final targets', () => {
  const fixed = (job: object, ...targets: string[]) => pool([], { static_configs: [{ targets }], ...job });

  test('two pods behind one set of labels stay two targets', () => {
    const drop = { action: 'labeldrop', regex: 'instance|pod' };

    expect(pool(objects, rules({ target_label: 'instance', replacement: 'x' }, drop)).targets).toMatchObject([
      { count: 2 },
    ]);
  });

  test('equal targets of two ports of a Service are one', () => {
    const ports = ['a', 'b'].map((name) => ({ name, port: name === 'a' ? 80 : 81, protocol: 'TCP', targetPort: 8080 }));

    expect(addresses(pool([deployment('cart'), service('cart', { ports })], discover('endpoints')))).toEqual([
      ['cart-*:8080', 1],
    ]);
  });

  test('parameters are sorted and a label takes the place of the first value', () => {
    const job = {
      params: { target: ['old', 'more'], 'a[]': ['x y'] },
      relabel_configs: [{ source_labels: ['__address__'], target_label: '__param_target' }],
    };

    expect(fixed(job, 'a:1').targets[0].url).toBe('http://a:1/metrics?a%5B%5D=x+y&target=a%3A1&target=more');
  });

  test('a path is made absolute and escaped', () => {
    expect(fixed({ metrics_path: 'stats?format=x y' }, 'a:1').targets[0].url).toBe('http://a:1/stats%3Fformat=x%20y');
  });

  test.each([
    [{ target_label: '__address__', replacement: 'http://x' }, '"http://x" is not a valid hostname'],
    [{ action: 'labelkeep', regex: 'job' }, 'no address'],
    [
      { target_label: '__scrape_interval__', replacement: '5s' },
      'scrape timeout cannot be greater than scrape interval ("10s" > "5s")',
    ],
    [
      { target_label: '__scrape_timeout__', replacement: '1.5m' },
      'error parsing scrape timeout: unknown unit "." in duration "1.5m"',
    ],
  ])('%j breaks a target', (rule, message) => {
    const job = { relabel_configs: [rule], scrape_interval: '30s' };

    expect(fixed(job, 'a:1')).toMatchObject({
      targets: [],
      dropped: 0,
      failures: [`instance 0 in group 0: ${message}`],
    });
  });

  test('where no target is left, those dropped are counted, also those that the selector leaves out', () => {
    const selector = {
      action: 'keep',
      source_labels: ['__meta_kubernetes_service_label_app', '__meta_kubernetes_service_labelpresent_app'],
      regex: '(other);true',
    };
    const others = [deployment('web'), service('web', { labels: { app: 'web' } })];
    const mine = service('cart', { labels: { app: 'cart' } });

    expect(pool([deployment('cart'), mine, ...others], rules(selector))).toMatchObject({
      targets: [],
      dropped: 2,
    });
  });

  test('a target says where it comes from', () => {
    const [target] = pool(objects, discover('endpoints')).targets;

    expect([target.from.service?.name, target.from.workload?.kind]).toEqual(['cart', 'Deployment']);
  });
});

test('a pod that a selector hides is still a symbol', () => {
  const job = discover('endpoints', { selectors: [{ role: 'pod', label: 'app=other' }] });
  const pod = { containers: [container('main', { web: 8080, other: 1 })] };

  expect(addresses(pool([deployment('cart', { pod }), service('cart')], job))).toEqual([['cart-*:8080', 1]]);
});

test('a line break in a label value does not make two targets look the same', () => {
  const split = { targets: ['a:1'], labels: { one: 'x', two: 'y' } };
  const joined = { targets: ['a:1'], labels: { one: 'x\ntwo\ny' } };
  const found = pool([], { static_configs: [split, joined] as never });

  expect(found.targets.map(({ count }) => count)).toEqual([1, 1]);
});
