import type { JsonObject, Manifest } from '../../../src/proof/manifests/manifest';
import { cluster, container, deployment, object, service, type WorkloadProps } from './objects';

const canary = (spec: JsonObject = {}) =>
  object(
    'flagger.app/v1beta1',
    'Canary',
    'backend',
    {},
    {
      spec: { targetRef: { kind: 'Deployment', name: 'backend' }, service: { port: 80, targetPort: 'web' }, ...spec },
    },
  );

const backend = (props: WorkloadProps = {}) =>
  deployment('backend', { replicas: 2, spec: { selector: { matchLabels: { app: 'backend' } } }, ...props });

const endpointNames = (objects: readonly Manifest[], name: string) => {
  const { endpointsIn, pod } = cluster(objects);
  const body = endpointsIn('shop').find((endpoints) => endpoints.name === name)?.body as unknown as {
    subsets: { addresses: { targetRef: { name: string } }[] }[];
  };
  return body.subsets.flatMap(({ addresses }) => addresses.map(({ targetRef }) => pod('shop', targetRef.name)?.symbol));
};

test('the primary has the pods, the target has some only during a release', () => {
  const pods = cluster([backend(), canary()]).pods.map(({ symbol, countUnknown, labels }) => [
    symbol,
    countUnknown,
    labels.app,
  ]);

  expect(pods).toEqual([
    ['backend-*', true, 'backend'],
    ['backend-*', true, 'backend'],
    ['backend-primary-*', false, 'backend-primary'],
    ['backend-primary-*', false, 'backend-primary'],
  ]);
});

test('only the first selector label tells primary and canary apart', () => {
  const podLabels = { app: 'be', 'app.kubernetes.io/name': 'backend', 'kustomize.toolkit.fluxcd.io/name': 'apps' };
  const spec = { selector: { matchLabels: { 'app.kubernetes.io/name': 'backend', app: 'be' } } };
  const { pods } = cluster([backend({ podLabels, spec }), canary()]);

  expect(pods[2].labels).toMatchObject({ app: 'be-primary', 'app.kubernetes.io/name': 'backend' });
  expect(pods[2].labels).not.toHaveProperty(['kustomize.toolkit.fluxcd.io/name']);
});

test('a target without any of the selector labels is refused and left alone', () => {
  const spec = { selector: { matchLabels: { 'cdk8s.io/metadata.addr': 'c8' } } };

  expect(cluster([backend({ spec }), canary()]).pods.map(({ countUnknown }) => countUnknown)).toEqual([false, false]);
});

test('the selector labels are those of the Flagger that is installed', () => {
  const flagger = deployment('flagger', {
    replicas: 0,
    pod: { containers: [{ name: 'flagger', args: ['-selector-labels=tier'] }] },
  });
  const spec = { selector: { matchLabels: { tier: 'web' } } };

  expect(cluster([flagger, backend({ spec }), canary()]).pods[2].labels.tier).toBe('web-primary');
});

test('an autoscaler of the target scales the primary', () => {
  const autoscalerRef = { kind: 'HorizontalPodAutoscaler', name: 'backend' };

  expect(cluster([backend(), canary({ autoscalerRef })]).pods.map(({ countUnknown }) => countUnknown)).not.toContain(
    false,
  );
});

test('Flagger makes three Services, for the users, the primary and the canary pods', () => {
  const objects = [backend(), canary()];

  expect(
    cluster(objects)
      .servicesIn('shop')
      .map(({ name, labels }) => [name, labels]),
  ).toEqual([
    ['backend', { app: 'backend' }],
    ['backend-primary', { app: 'backend-primary' }],
    ['backend-canary', { app: 'backend-canary' }],
  ]);
  expect(endpointNames(objects, 'backend')).toEqual(['backend-primary-*', 'backend-primary-*']);
  expect(endpointNames(objects, 'backend-canary')).toEqual(['backend-*', 'backend-*']);
});

test('of a Service that was there before, Flagger replaces the ports and the selector and keeps the labels', () => {
  const ports = [
    { name: 'http', port: 80, targetPort: 'web' },
    { name: 'metrics', port: 9090, targetPort: 9090 },
  ];
  const [apex] = cluster([backend(), canary(), service('backend', { labels: { team: 'a' }, ports })]).servicesIn(
    'shop',
  );

  expect(apex).toMatchObject({ labels: { team: 'a' }, body: { spec: { selector: { app: 'backend-primary' } } } });
  expect(apex.body.spec).toMatchObject({ ports: [{ name: 'http', port: 80 }] });
});

test('port discovery adds what the containers declare, mesh proxies aside', () => {
  const pod = {
    containers: [container('main', { web: 8080, metrics: 9090 }), container('istio-proxy', { envoy: 15090 })],
  };
  const spec = { service: { port: 80, targetPort: 'web', portDiscovery: true } };
  const [apex] = cluster([
    backend({ pod, spec: { selector: { matchLabels: { app: 'backend' } } } }),
    canary(spec),
  ]).servicesIn('shop');

  expect((apex.body.spec as JsonObject).ports).toMatchObject([
    { name: 'http' },
    { name: 'metrics', port: 9090, targetPort: 9090 },
  ]);
});
