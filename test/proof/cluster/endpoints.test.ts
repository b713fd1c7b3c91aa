import type { JsonObject, Manifest } from '../../../src/proof/manifests/manifest';
import { cluster, container, deployment, object, service, workload } from './objects';

interface Address {
  readonly targetRef: { readonly namespace: string; readonly name: string };
  readonly conditions: { readonly ready: boolean };
}

interface Ports {
  readonly ports: readonly { readonly name: string; readonly port: number }[];
}

type EndpointsBody = {
  readonly subsets: readonly (Ports & Record<'addresses' | 'notReadyAddresses', readonly Address[]>)[];
};
type SliceBody = Ports & { readonly endpoints: readonly Address[] };

/** The pod and the ports of every endpoint, as both controllers see it. */
function endpoints(...objects: readonly Manifest[]) {
  const { endpointsIn, slicesIn, pod } = cluster(objects);
  const show = ({ targetRef }: Address, ready: boolean, { ports }: Ports) => [
    `${ready ? '' : 'not ready: '}${pod(targetRef.namespace, targetRef.name)?.symbol}`,
    ports.map(({ name, port }) => `${name}:${port}`),
  ];
  return {
    endpoints: endpointsIn('shop')
      .flatMap(({ body }) => (body as unknown as EndpointsBody).subsets)
      .flatMap((subset) => [
        ...subset.addresses.map((address) => show(address, true, subset)),
        ...subset.notReadyAddresses.map((address) => show(address, false, subset)),
      ]),
    slices: slicesIn('shop')
      .map(({ body }) => body as unknown as SliceBody)
      .flatMap((slice) => slice.endpoints.map((endpoint) => show(endpoint, endpoint.conditions.ready, slice))),
  };
}

const both = (...expected: readonly unknown[]) => ({ endpoints: expected, slices: expected });

test('a named target port is the container port of that name', () => {
  expect(endpoints(deployment('cart'), service('cart'))).toEqual(both(['cart-*', ['http:8080']]));
});

test('a named target port needs the protocol of the Service port', () => {
  const pod = { containers: [container('main', { web: 8080 }, 'UDP')] };

  expect(endpoints(deployment('cart', { pod }), service('cart'))).toEqual({ endpoints: [], slices: [['cart-*', []]] });
});

test('a native sidecar offers its ports, an init container does not', () => {
  const ports = [
    { name: 'metrics', port: 81, targetPort: 'envoy' },
    { name: 'setup', port: 82, targetPort: 'setup' },
  ];
  const initContainers = [
    { ...container('proxy', { envoy: 15090 }), restartPolicy: 'Always' },
    container('init', { setup: 1 }),
  ];

  expect(
    endpoints(deployment('cart', { pod: { initContainers, containers: [] } }), service('cart', { ports })),
  ).toEqual(both(['cart-*', ['metrics:15090']]));
});

test('ports that the same pods offer share a subset', () => {
  const ports = [
    { name: 'http', port: 80, targetPort: 8080 },
    { name: 'metrics', port: 81, targetPort: 9090 },
  ];

  expect(endpoints(deployment('cart', { replicas: 2 }), service('cart', { ports }))).toEqual(
    both(['cart-*', ['http:8080', 'metrics:9090']], ['cart-*', ['http:8080', 'metrics:9090']]),
  );
});

test('a Service without selector gets no endpoints, and an empty selector is none', () => {
  expect(endpoints(deployment('cart'), service('cart', { selector: {} }))).toEqual(both());
});

test('ExternalName gets no endpoints, whatever it selects', () => {
  expect(endpoints(deployment('cart'), service('cart', { spec: { type: 'ExternalName' } }))).toEqual(both());
});

const pod = (status: JsonObject) =>
  object(
    'v1',
    'Pod',
    'cart',
    { labels: { app: 'cart' } },
    { spec: { containers: [container('main', { web: 8080 })] }, status },
  );

test.each([
  ['Pending', []],
  ['Succeeded', []],
  ['Failed', []],
])('a pod in phase %s has no endpoint', (phase, expected) => {
  expect(endpoints(pod({ phase }), service('cart'))).toEqual(both(...expected));
});

test('a pod that is not ready is not ready in both, unless the Service publishes such addresses', () => {
  const unready = pod({ phase: 'Running', conditions: [{ type: 'Ready', status: 'False' }] });

  expect(endpoints(unready, service('cart'))).toEqual(both(['not ready: cart', ['http:8080']]));
  expect(endpoints(unready, service('cart', { spec: { publishNotReadyAddresses: true } }))).toEqual(
    both(['cart', ['http:8080']]),
  );
});

test('a headless Service without ports has addresses without ports', () => {
  expect(endpoints(workload('StatefulSet', 'db'), service('db', { ports: [], spec: { clusterIP: 'None' } }))).toEqual(
    both(['db-0', []]),
  );
});
