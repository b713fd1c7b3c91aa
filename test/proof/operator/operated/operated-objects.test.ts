import { buildCluster } from '../../../../src/proof/cluster/build-cluster';
import { indexObjects } from '../../../../src/proof/cluster/object-index';
import { worldA } from '../../../../src/proof/cluster/world';
import type { JsonObject, Manifest } from '../../../../src/proof/manifests/manifest';
import { operatedObjects } from '../../../../src/proof/operator/operated/operated-objects';
import type { Operation } from '../../../../src/proof/operator/operation';
import { deployment, node, object, service } from '../../cluster/objects';

const monitoring = { namespace: 'monitoring' };

const monitored = (kind: string, name: string, spec: JsonObject = {}) =>
  object('monitoring.coreos.com/v1', kind, name, monitoring, { spec });

function operation(prometheus: Manifest, rest: Partial<Operation> = {}): Operation {
  return {
    prometheus,
    name: '',
    unmanaged: false,
    paused: false,
    shards: 1,
    monitors: [],
    rules: [],
    jobs: [],
    ...rest,
  };
}

function clusterOf(operations: readonly Operation[], objects: readonly Manifest[] = [], complete = true) {
  const index = indexObjects([...operations.map(({ prometheus }) => prometheus), ...objects]);
  return buildCluster(index, operatedObjects(operations, index), worldA, { complete });
}

const portsOf = (pod: { readonly body: JsonObject }) =>
  (
    pod.body.spec as unknown as { containers: { name: string; ports?: { name: string; containerPort: number }[] }[] }
  ).containers.flatMap(({ name, ports = [] }) => ports.map((port) => `${name} ${port.name}:${port.containerPort}`));

test('every shard of a Prometheus has a StatefulSet, and all share one Service', () => {
  const cluster = clusterOf([operation(monitored('Prometheus', 'k8s', { replicas: 2 }), { shards: 2 })]);

  expect(cluster.pods.map(({ name }) => name)).toEqual([
    'prometheus-k8s-0',
    'prometheus-k8s-1',
    'prometheus-k8s-shard-1-0',
    'prometheus-k8s-shard-1-1',
  ]);
  expect(cluster.pods[2].labels).toMatchObject({
    'operator.prometheus.io/shard': '1',
    'app.kubernetes.io/version': '3.13.1',
  });
  expect(portsOf(cluster.pods[0])).toEqual(['prometheus web:9090', 'config-reloader reloader-web:8080']);
  expect(cluster.servicesIn('monitoring').map(({ name }) => name)).toEqual(['prometheus-operated']);
});

test('containers of the object patch those of the operator by name, their ports by number', () => {
  const containers = [
    { name: 'prometheus', ports: [{ name: 'renamed', containerPort: 9090 }] },
    { name: 'proxy', ports: [{ name: 'metrics', containerPort: 9091 }] },
  ];
  const cluster = clusterOf([operation(monitored('Prometheus', 'k8s', { containers, listenLocal: false }))]);

  expect(portsOf(cluster.pods[0])).toEqual([
    'prometheus renamed:9090',
    'config-reloader reloader-web:8080',
    'proxy metrics:9091',
  ]);
});

test('what cannot be reconciled or is paused gets nothing', () => {
  const operations = [
    operation(monitored('Prometheus', 'broken'), { configError: 'no' }),
    operation(monitored('Prometheus', 'paused'), { paused: true }),
  ];

  expect(clusterOf(operations, [monitored('Alertmanager', 'paused', { paused: true })]).pods).toEqual([]);
});

test('a PrometheusAgent has names of its own', () => {
  const cluster = clusterOf([operation(monitored('PrometheusAgent', 'edge', {}))]);

  expect(cluster.pods.map(({ name }) => name)).toEqual(['prom-agent-edge-0']);
  expect(cluster.servicesIn('monitoring').map(({ name }) => name)).toEqual(['prometheus-agent-operated']);
});

test('an Alertmanager listens on its web port and on the mesh', () => {
  const cluster = clusterOf([], [monitored('Alertmanager', 'main', { replicas: 3, portName: 'http' })]);

  expect(cluster.pods.map(({ name }) => name)).toEqual([
    'alertmanager-main-0',
    'alertmanager-main-1',
    'alertmanager-main-2',
  ]);
  expect(portsOf(cluster.pods[0])).toEqual([
    'alertmanager http:9093',
    'alertmanager mesh-tcp:9094',
    'alertmanager mesh-udp:9094',
    'config-reloader reloader-web:8080',
  ]);
});

test('a ThanosRuler without queries has no pods', () => {
  const pods = (spec: JsonObject) =>
    clusterOf([], [monitored('ThanosRuler', 'main', spec)]).pods.map(({ name }) => name);

  expect(pods({})).toEqual([]);
  expect(pods({ queryEndpoints: ['dnssrv+_http._tcp.thanos-query'] })).toEqual(['thanos-ruler-main-0']);
});

test('a governing Service that somebody made by hand stays', () => {
  const mine = service('prometheus-operated', { ...monitoring, labels: { by: 'hand' } });
  const cluster = clusterOf([operation(monitored('Prometheus', 'k8s', {}))], [mine]);

  expect(cluster.servicesIn('monitoring').map(({ labels }) => labels)).toEqual([{ by: 'hand' }]);
});

const operator = (...args: readonly string[]) =>
  deployment('operator', { ...monitoring, pod: { containers: [{ name: 'operator', args }] } });

test('the operator lists all kubelets when it is told where', () => {
  const { endpointsIn, slicesIn } = clusterOf(
    [],
    [operator('--kubelet-service=kube-system/kubelet'), node('a'), node('b')],
  );
  const [endpoints] = endpointsIn('kube-system');

  expect(endpoints).toMatchObject({ name: 'kubelet', countUnknown: false });
  expect(endpoints.body.subsets).toMatchObject([
    {
      addresses: [{ ip: worldA.nodeIP(0), nodeName: 'a' }, { nodeName: 'b' }],
      ports: [{ port: 10250 }, { port: 4194 }, { port: 10255 }],
    },
  ]);
  expect(slicesIn('kube-system')).toMatchObject([{ symbols: expect.arrayContaining([[worldA.nodeIP(1), '*']]) }]);
});

test('how many kubelets there are is known only if all nodes are', () => {
  const [endpoints] = clusterOf([], [operator('--kubelet-service=kube-system/kubelet')], false).endpointsIn(
    'kube-system',
  );

  expect(endpoints.countUnknown).toBe(true);
});
