import type { JsonObject } from '../../../src/proof/manifests/manifest';
import { cluster, deployment, object, service } from './objects';

const address = (ip: string, rest: JsonObject = {}) => ({ ip, ...rest });
const m = { name: 'm', port: 9100 };

const endpoints = (name: string, subsets: readonly JsonObject[], metadata = {}) =>
  object('v1', 'Endpoints', name, metadata, { subsets });
const slice = (name: string, labels: Record<string, string>, metadata: JsonObject = {}) =>
  object(
    'discovery.k8s.io/v1',
    'EndpointSlice',
    name,
    { labels },
    { addressType: 'IPv4', endpoints: [], ports: [], ...metadata },
  );

const external = service('ext', { selector: {} });

test('Endpoints that somebody made for a Service without selector become slices, one per address family', () => {
  const made = endpoints('ext', [
    { addresses: [address('1.1.1.1'), address('2001:DB8::1')], notReadyAddresses: [address('1.1.1.2')], ports: [m] },
  ]);

  expect(
    cluster([external, made])
      .slicesIn('shop')
      .map(({ body }) => [body.addressType, body.endpoints]),
  ).toEqual([
    [
      'IPv4',
      [
        { addresses: ['1.1.1.1'], conditions: { ready: true } },
        { addresses: ['1.1.1.2'], conditions: { ready: false } },
      ],
    ],
    ['IPv6', [{ addresses: ['2001:db8::1'], conditions: { ready: true } }]],
  ]);
});

test('an address that is written twice is the one first written', () => {
  const made = endpoints('ext', [
    { addresses: [address('1.1.1.1', { hostname: 'first' })], ports: [m] },
    { addresses: [address('1.1.1.1')], ports: [{ name: 'other', port: 9101 }] },
  ]);
  const [{ body }, ...others] = cluster([external, made]).slicesIn('shop');

  expect(others).toEqual([]);
  expect(body).toMatchObject({ endpoints: [{ hostname: 'first' }], ports: [{ port: 9100 }, { port: 9101 }] });
});

test.each([
  ['no Service', [endpoints('ext', [{ addresses: [address('1.1.1.1')] }])]],
  [
    'a label against it',
    [
      external,
      endpoints('ext', [{ addresses: [address('1.1.1.1')] }], {
        labels: { 'endpointslice.kubernetes.io/skip-mirror': 'true' },
      }),
    ],
  ],
  [
    'a leader election',
    [
      external,
      endpoints('ext', [{ addresses: [address('1.1.1.1')] }], {
        annotations: { 'control-plane.alpha.kubernetes.io/leader': '{}' },
      }),
    ],
  ],
])('Endpoints are not mirrored with %s', (_, objects) => {
  expect(cluster(objects).slicesIn('shop')).toEqual([]);
  expect(cluster(objects).endpointsIn('shop')).toHaveLength(1);
});

test('slices that somebody made never become Endpoints', () => {
  expect(cluster([external, slice('mine', { 'kubernetes.io/service-name': 'ext' })]).endpointsIn('shop')).toEqual([]);
});

test('of Endpoints for a Service that selects pods only the annotations stay', () => {
  const made = endpoints('cart', [{ addresses: [address('1.1.1.1')] }], {
    labels: { mine: 'yes' },
    annotations: { kept: 'yes' },
  });
  const [served] = cluster([deployment('cart'), service('cart', { labels: { app: 'cart' } }), made]).endpointsIn(
    'shop',
  );

  expect(served.labels).toEqual({ app: 'cart', 'endpoints.kubernetes.io/managed-by': 'endpoint-controller' });
  expect(served.annotations).toMatchObject({ kept: 'yes' });
  expect(JSON.stringify(served.body.subsets)).not.toContain('1.1.1.1');
});

test("a slice that claims to be a controller's own is replaced", () => {
  const claimed = slice('claimed', {
    'kubernetes.io/service-name': 'cart',
    'endpointslice.kubernetes.io/managed-by': 'endpointslice-controller.k8s.io',
  });
  const names = cluster([deployment('cart'), service('cart'), claimed])
    .slicesIn('shop')
    .map(({ name }) => name);

  expect(names).toHaveLength(1);
  expect(names).not.toContain('claimed');
});

test('of more than a thousand endpoints, Endpoints hold a thousand, taken from the subsets in proportion', () => {
  const podLabels = { app: 'cart' };
  const ports = [
    { name: 'http', port: 80, targetPort: 'web' },
    { name: 'other', port: 81, targetPort: 'other' },
  ];
  const other = { containers: [{ name: 'main', ports: [{ name: 'other', containerPort: 1 }] }] };
  const [served] = cluster([
    deployment('a', { replicas: 900, podLabels }),
    deployment('b', { replicas: 300, podLabels, pod: other }),
    service('cart', { ports }),
  ]).endpointsIn('shop');
  const subsets = served.body.subsets as readonly { readonly addresses: readonly unknown[] }[];

  expect(subsets.map(({ addresses }) => addresses.length)).toEqual([750, 250]);
  expect(served.annotations).toMatchObject({ 'endpoints.kubernetes.io/over-capacity': 'truncated' });
});
