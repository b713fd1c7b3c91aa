import { container, deployment, node, object, service, workload } from '../cluster/objects';
import { addresses, discover, pool } from './objects';

const show = (label: string) => ({ relabel_configs: [{ source_labels: [label], target_label: 'shown' }] });
const shown = (objects: Parameters<typeof pool>[0], job: Parameters<typeof pool>[1], label: string) =>
  pool(objects, { ...job, ...show(label) }).targets.map(({ labels }) => labels.shown);

describe.each(['endpoints', 'endpointslice'])('role %s', (role) => {
  test('a pod seen through an endpoint also offers its other declared ports', () => {
    const pod = { containers: [container('main', { web: 8080, metrics: 9090 })] };

    expect(addresses(pool([deployment('cart', { pod }), service('cart')], discover(role)))).toEqual([
      ['cart-*:8080', 1],
      ['cart-*:9090', 1],
    ]);
  });

  test('the ports of init containers count too', () => {
    const pod = { containers: [container('main', { web: 8080 })], initContainers: [container('init', { once: 99 })] };

    expect(addresses(pool([deployment('cart', { pod }), service('cart')], discover(role)))).toEqual([
      ['cart-*:8080', 1],
      ['cart-*:99', 1],
    ]);
  });

  test('replicas that look alike are one target with a count', () => {
    expect(addresses(pool([deployment('cart', { replicas: 3 }), service('cart')], discover(role)))).toEqual([
      ['cart-*:8080', 3],
    ]);
  });

  test('labels of the Service are there with sanitized names', () => {
    const labelled = service('cart', { labels: { 'app.kubernetes.io/name': 'cart' } });
    const label = '__meta_kubernetes_service_label_app_kubernetes_io_name';

    expect(shown([deployment('cart'), labelled], discover(role), label)).toEqual(['cart']);
  });

  test('a selector on the Service hides its labels, not its endpoints', () => {
    const job = discover(role, { selectors: [{ role: 'service', label: 'app=other' }] });

    expect(shown([deployment('cart'), service('cart')], job, '__meta_kubernetes_service_name')).toEqual([undefined]);
  });

  test('the node of a pod is attached on demand', () => {
    const nodes = [{ ...node('n1'), labels: { zone: 'a' } }];
    const label = '__meta_kubernetes_node_label_zone';
    const objects = [...nodes, deployment('cart'), service('cart')];

    expect(shown(objects, discover(role), label)).toEqual([undefined]);
    expect(shown(objects, discover(role, { attach_metadata: { node: true } }), label)).toEqual(['a']);
  });
});

test('the container that declares the port of an endpoint names it', () => {
  const pod = { containers: [container('main', { other: 1 }), container('exporter', { web: 8080 })] };
  const objects = [deployment('cart', { pod }), service('cart')];

  expect(shown(objects, discover('endpoints'), '__meta_kubernetes_pod_container_name')).toEqual(['main', 'exporter']);
});

test('hand-made Endpoints without a pod are targets as they are', () => {
  const endpoints = object(
    'v1',
    'Endpoints',
    'db',
    {},
    {
      subsets: [{ addresses: [{ ip: 'fd00::1' }], notReadyAddresses: [{ ip: '10.0.0.2' }], ports: [{ port: 5432 }] }],
    },
  );

  expect(addresses(pool([endpoints], discover('endpoints')))).toEqual([
    ['10.0.0.2:5432', 1],
    ['[fd00::1]:5432', 1],
  ]);
});

test('a slice of the secondary family of a dual-stack Service is left out', () => {
  const dual = service('db', {
    selector: {},
    spec: { ipFamilyPolicy: 'RequireDualStack', ipFamilies: ['IPv6', 'IPv4'], clusterIP: 'None' },
  });
  const slice = (addressType: string, address: string) =>
    object(
      'discovery.k8s.io/v1',
      'EndpointSlice',
      `db-${addressType.toLowerCase()}`,
      { labels: { 'kubernetes.io/service-name': 'db' } },
      { addressType, ports: [{ name: 'sql', port: 5432, protocol: 'TCP' }], endpoints: [{ addresses: [address] }] },
    );

  expect(
    addresses(pool([dual, slice('IPv4', '10.0.0.1'), slice('IPv6', 'fd00::1')], discover('endpointslice'))),
  ).toEqual([['[fd00::1]:5432', 1]]);
});

test('a container without ports gives one target with a bare address', () => {
  const pod = { containers: [container('main'), container('side', { a: 1, b: 2 })] };

  expect(addresses(pool([deployment('cart', { pod })], discover('pod')))).toEqual([
    ['cart-*', 1],
    ['cart-*:1', 1],
    ['cart-*:2', 1],
  ]);
});

test('Prometheus 2 completes a bare address', () => {
  const objects = [deployment('cart', { pod: { containers: [container('main')] } })];
  const found = (scheme: string) => pool(objects, { ...discover('pod'), scheme }, { version: 'v2.55.0' }).targets[0];

  expect(found('http').labels.instance).toBe('cart-*:80');
  expect(found('https').labels.instance).toBe('cart-*:443');
});

test('pods of a StatefulSet keep their names', () => {
  expect(addresses(pool([workload('StatefulSet', 'db', { replicas: 2 })], discover('pod')))).toEqual([
    ['db-0:8080', 1],
    ['db-1:8080', 1],
  ]);
});

test('a field selector lists pods by phase', () => {
  const done = object(
    'v1',
    'Pod',
    'done',
    {},
    {
      spec: { containers: [container('main', { web: 8080 })] },
      status: { phase: 'Succeeded', podIP: '10.9.9.9' },
    },
  );
  const job = discover('pod', { selectors: [{ role: 'pod', field: 'status.phase=Running' }] });

  expect(addresses(pool([done, deployment('cart')], job))).toEqual([['cart-*:8080', 1]]);
});

test('a field that the API server cannot select by stops the discovery', () => {
  const job = discover('pod', { selectors: [{ role: 'pod', field: 'spec.replicas=1' }] });

  expect(pool([deployment('cart')], job)).toMatchObject({ targets: [], dropped: 0 });
});

test('a Service is reached by its name, an Ingress by its hosts and paths', () => {
  const ingress = object(
    'networking.k8s.io/v1',
    'Ingress',
    'web',
    {},
    {
      spec: {
        tls: [{ hosts: ['*.shop.example'] }],
        rules: [{ host: 'a.shop.example', http: { paths: [{ path: '/x' }, {}] } }, { host: 'shop.example' }],
      },
    },
  );

  expect(addresses(pool([service('cart')], discover('service')))).toEqual([['cart.shop.svc:80', 1]]);
  expect(shown([ingress], discover('ingress'), '__meta_kubernetes_ingress_scheme')).toEqual(['https', 'http']);
});

test('a node is scraped at its kubelet', () => {
  const found = pool([node('n1')], discover('node'));

  expect(found.targets).toMatchObject([{ url: 'http://*:10250/metrics', labels: { instance: '*', job: 'job' } }]);
});

test('other discovery needs a live system', () => {
  expect(pool([], { http_sd_configs: [{ url: 'http://sd' }] })).toMatchObject({
    targets: [],
    unknown: 'targets of http_sd_configs are known to a live system only',
  });
});
