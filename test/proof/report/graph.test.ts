import { type JsonObject, manifestOf } from '../../../src/proof/manifests/manifest';
import { prove } from '../../../src/proof/prove';
import { graphSvg } from '../../../src/proof/report/graph/graph-svg';
import { boxHeight, layOut } from '../../../src/proof/report/graph/layout';
import { topologist } from '../../../src/proof/report/graph/monitor-topology';
import type { Topology } from '../../../src/proof/report/graph/topology';
import { monitorsOf } from '../../../src/proof/report/monitors';

const prometheus = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'Prometheus',
  metadata: { name: 'k8s', namespace: 'monitoring' },
  spec: { serviceMonitorSelector: { matchLabels: { team: 'shop' } }, serviceMonitorNamespaceSelector: {} },
};
const monitor = (port: string, team = 'shop') => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'ServiceMonitor',
  metadata: { name: 'cart', namespace: 'shop', labels: { team } },
  spec: { selector: { matchLabels: { app: 'cart' } }, endpoints: [{ port }] },
});
const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'cart', namespace: 'shop', labels: { app: 'cart' } },
  spec: { selector: { app: 'cart' }, ports: [{ name: 'metrics', port: 80, targetPort: 8080 }] },
};
const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'cart', namespace: 'shop' },
  spec: {
    replicas: 3,
    selector: { matchLabels: { app: 'cart' } },
    template: { metadata: { labels: { app: 'cart' } }, spec: { containers: [{ name: 'cart', image: 'cart:1' }] } },
  },
};

const proofOf = (...bodies: readonly JsonObject[]) =>
  prove(
    bodies.map((body) => manifestOf(body)),
    { complete: true },
  );

function topologyOf(...bodies: readonly JsonObject[]): Topology {
  const proof = proofOf(...bodies);
  return topologist(proof)(monitorsOf(proof.evidence)[0]);
}

test('a chain that holds leads from Prometheus over monitor, Service and port to the pods', () => {
  const { nodes, edges } = topologyOf(prometheus, monitor('metrics'), service, deployment);

  expect(nodes.map(({ column, title, detail }) => [column, title, detail])).toEqual([
    ['prometheus', 'k8s', 'Prometheus in monitoring'],
    ['monitor', 'cart', 'ServiceMonitor in shop'],
    ['service', 'cart', 'Service in shop'],
    ['port', 'metrics', ':8080'],
    ['pods', 'cart', 'Deployment · 3 targets'],
  ]);
  expect(edges.map(({ state }) => state)).toEqual(['holds', 'holds', 'holds', 'holds']);
});

test('a broken chain ends at what is missing, and the edge names its finding', () => {
  const proof = proofOf(prometheus, monitor('metricz'), service, deployment);
  const { nodes, edges } = topologist(proof)(monitorsOf(proof.evidence)[0]);

  expect(nodes[nodes.length - 1]).toMatchObject({ column: 'port', title: 'metricz', absent: 'broken' });
  const broken = edges.filter(({ state }) => state === 'broken');
  expect(broken).toMatchObject([{ from: 'Service/shop/cart', says: 'the Service has no port of that name' }]);
  expect(proof.findings[broken[0].finding!].check.name).toBe('port-not-on-service');
});

test('a monitor that nobody selects is cut off from every Prometheus, and the rest of its chain is drawn', () => {
  const { edges } = topologyOf(prometheus, monitor('metrics', 'store'), service, deployment);

  expect(edges.map(({ state }) => state)).toEqual(['broken', 'holds', 'holds', 'holds']);
});

test('what may live elsewhere is unknown, not broken', () => {
  const proof = prove([prometheus, monitor('metrics')].map((body) => manifestOf(body)));
  const { nodes, edges } = topologist(proof)(monitorsOf(proof.evidence)[0]);

  expect(edges[edges.length - 1].state).toBe('unknown');
  expect(nodes[nodes.length - 1].absent).toBe('unknown');
});

test('many ways to targets are summed up', () => {
  const probe = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Probe',
    metadata: { name: 'pages', namespace: 'shop' },
    spec: {
      prober: { url: 'prober:9115' },
      targets: { staticConfig: { static: Array.from({ length: 30 }, (_, n) => `https://page-${n}.example`) } },
    },
  };
  const all = { ...prometheus, spec: { probeSelector: {}, probeNamespaceSelector: {} } };
  const pods = topologyOf(all, probe).nodes.filter(({ column }) => column === 'pods');

  expect(pods).toHaveLength(8);
  expect(pods[7]).toMatchObject({ title: '23 more', detail: '23 targets' });
});

test('no two boxes of a column overlap, and a straight chain is drawn straight', () => {
  const ids = ['a', 'b', 'c'];
  const { boxes } = layOut(
    {
      nodes: [
        { id: 'p', column: 'prometheus', title: '', detail: '' },
        ...ids.flatMap((id) => [
          { id, column: 'monitor' as const, title: '', detail: '' },
          { id: `${id} pods`, column: 'pods' as const, title: '', detail: '' },
        ]),
      ],
      edges: ids.flatMap((id) => [
        { from: 'p', to: id, state: 'holds' as const },
        { from: id, to: `${id} pods`, state: 'holds' as const },
      ]),
    },
    () => 100,
  );
  const y = (id: string) => boxes.find(({ node }) => node.id === id)!.y;

  expect(ids.map(y)).toEqual(ids.map((id) => y(`${id} pods`)));
  expect(y('b') - y('a')).toBeGreaterThan(boxHeight);
  expect(y('p')).toBe(y('b'));
});

test('the picture is the same whenever it is drawn, and no name in it is markup', () => {
  const draw = () => {
    const proof = proofOf(prometheus, monitor('<script>&"'), service, deployment);
    return graphSvg(proof, monitorsOf(proof.evidence));
  };

  expect(draw()).toBe(draw());
  expect(draw()).toContain('&lt;script&gt;&amp;&quot;');
  expect(draw()).not.toContain('<script');
});
