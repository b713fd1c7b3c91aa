import type { Pod } from '../../../src/proof/cluster/cluster';
import { cluster, deployment, node, object, workload } from './objects';

interface PodBody {
  readonly metadata: {
    readonly name: string;
    readonly uid: string;
    readonly ownerReferences: readonly { readonly name: string }[];
  };
  readonly spec: { readonly nodeName: string };
  readonly status: { readonly podIP: string; readonly hostIP: string };
}

const bodyOf = (pod: Pod) => pod.body as unknown as PodBody;

const pods = (...args: Parameters<typeof cluster>) => cluster(...args).pods;

test('pods of a Deployment have generated names and share what their ReplicaSet adds', () => {
  const [first, second] = pods([deployment('cart', { replicas: 2 })]);

  expect([first.symbol, second.symbol]).toEqual(['cart-*', 'cart-*']);
  expect(first.name).not.toBe(second.name);
  expect(first.labels).toEqual({ app: 'cart', 'pod-template-hash': expect.any(String) });
  expect(first.labels).toEqual(second.labels);
  expect(first.body.spec).toBe(second.body.spec);
});

test('pods of a StatefulSet have names of their own, from the first ordinal on', () => {
  const spec = { serviceName: 'db', ordinals: { start: 3 } };

  expect(pods([workload('StatefulSet', 'db', { replicas: 2, spec })])).toMatchObject([
    {
      name: 'db-3',
      symbol: 'db-3',
      labels: { 'apps.kubernetes.io/pod-index': '3' },
      body: { spec: { hostname: 'db-3' } },
    },
    {
      name: 'db-4',
      symbol: 'db-4',
      labels: { 'statefulset.kubernetes.io/pod-name': 'db-4' },
      body: { spec: { subdomain: 'db' } },
    },
  ]);
});

test('everything that a live cluster makes up has a symbol', () => {
  const [pod] = pods([deployment('cart')]);
  const { metadata, spec, status } = bodyOf(pod);
  const shown = (text: string) =>
    pod.symbols.reduce((shown, [concrete, symbol]) => shown.replaceAll(concrete, symbol), text);

  expect(shown(`${metadata.name} ${metadata.ownerReferences[0].name} ${pod.labels['pod-template-hash']}`)).toBe(
    'cart-* cart-* *',
  );
  expect(shown(`${status.podIP} ${status.hostIP} ${metadata.uid} ${spec.nodeName}`)).toBe('cart-* * * *');
});

test('a pod on the host network tells by its address which pod it is', () => {
  const [pod] = pods([deployment('cart', { pod: { hostNetwork: true } })]);
  const { podIP, hostIP } = bodyOf(pod).status;

  expect(hostIP).toBe(podIP);
  expect(pod.symbols).toContainEqual([podIP, 'cart-*']);
});

test('how many pods a DaemonSet has is known only if all nodes are, and there is one', () => {
  const unknown = (...args: Parameters<typeof cluster>) => pods(...args).map(({ countUnknown }) => countUnknown);
  const agent = workload('DaemonSet', 'agent');

  expect(unknown([agent])).toEqual([true]);
  expect(unknown([agent], { complete: true })).toEqual([false]);
  expect(unknown([agent, node('a')], { complete: true })).toEqual([false]);
  expect(unknown([agent, node('a'), node('b')], { complete: true })).toEqual([true]);
});

test.each([
  ['HorizontalPodAutoscaler', { kind: 'Deployment', name: 'cart' }],
  ['ScaledObject', { name: 'cart' }],
])('a %s makes the number of pods unknown', (kind, scaleTargetRef) => {
  const autoscaler = object('autoscaling/v2', kind, 'cart', {}, { spec: { scaleTargetRef } });

  expect(pods([deployment('cart', { replicas: 0 }), autoscaler])).toMatchObject([{ countUnknown: true }]);
  expect(pods([deployment('other'), autoscaler])).toMatchObject([{ countUnknown: false }]);
});

test('no more than a thousand pods of one workload are looked at, and then their number is unknown', () => {
  const made = pods([deployment('cart', { replicas: 5_000 })]);

  expect(made).toHaveLength(1_000);
  expect(made[0].countUnknown).toBe(true);
});

test('a Job runs as many pods as its parallelism, a suspended one none', () => {
  const job = (spec: object) => [object('batch/v1', 'Job', 'seed', {}, { spec: { template: {}, ...spec } })];

  expect(pods(job({ parallelism: 3, completions: 2 }))).toHaveLength(2);
  expect(pods(job({ suspend: true }))).toEqual([]);
});

test('pods of an Argo Rollout are like those of a Deployment, with a hash label of its own', () => {
  const spec = {
    replicas: 2,
    template: { metadata: { labels: { app: 'cart' } }, spec: { containers: [{ ports: [{ containerPort: 80 }] }] } },
  };
  const [pod, ...others] = pods([object('argoproj.io/v1alpha1', 'Rollout', 'cart', {}, { spec })]);

  expect(others).toHaveLength(1);
  expect(pod).toMatchObject({
    symbol: 'cart-*',
    labels: { app: 'cart', 'rollouts-pod-template-hash': expect.any(String) },
  });
  expect(pod.body.spec).toMatchObject({ containers: [{ ports: [{ containerPort: 80, protocol: 'TCP' }] }] });
});

test('a Rollout may take its pod template from a Deployment', () => {
  const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'cart' };
  const rollout = object('argoproj.io/v1alpha1', 'Rollout', 'release', {}, { spec: { replicas: 1, workloadRef } });

  expect(pods([deployment('cart', { replicas: 0 }), rollout])).toMatchObject([
    { symbol: 'release-*', labels: { app: 'cart' } },
  ]);
});
