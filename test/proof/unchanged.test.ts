import * as fc from 'fast-check';
import { cluster } from '../../scripts/differential/generate/cluster';
import { type Evidence, gather } from '../../src/proof/evidence';
import { type JsonObject, type Manifest, manifestOf } from '../../src/proof/manifests/manifest';
import { diffDocument } from '../../src/proof/report/diff-document';
import { targetsDocument } from '../../src/proof/report/targets-document';

const manifests = cluster.map((objects) => objects.map((object) => manifestOf(object as JsonObject)));
const poolsOf = ({ prometheuses }: Evidence) => prometheuses.flatMap(({ scraping }) => scraping.pools);

test('what is taken over from an earlier proof is what a new one would say', () => {
  let taken = 0;
  fc.assert(
    fc.property(manifests, manifests, fc.nat(), fc.nat(3), fc.boolean(), (before, others, gone, added, complete) => {
      const after = [...before.filter((_, n) => n !== gone % (2 * before.length)), ...others.slice(-added)];
      const earlier = gather(before, { complete, remember: true });
      const taking = gather(after, { complete, earlier });
      const anew = gather(after, { complete });

      expect(targetsDocument(taking)).toEqual(targetsDocument(anew));
      expect(diffDocument(earlier, taking)).toEqual(diffDocument(gather(before, { complete }), anew));
      const pools = new Set(poolsOf(earlier));
      taken += poolsOf(taking).filter((pool) => pools.has(pool)).length;
    }),
    { numRuns: 150, seed: 1 },
  );
  expect(taken).toBeGreaterThan(10);
});

test('a change in one namespace leaves the pools of the others', () => {
  const app = (namespace: string, port: string): Manifest[] =>
    [
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'cart', namespace, labels: { app: 'cart' } },
        spec: { selector: { app: 'cart' }, ports: [{ name: port, port: 80 }] },
      },
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'cart', namespace, labels: { app: 'cart' } },
        spec: { containers: [{ name: 'cart', image: 'cart:1', ports: [{ containerPort: 80 }] }] },
      },
      {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'ServiceMonitor',
        metadata: { name: 'cart', namespace },
        spec: { selector: { matchLabels: { app: 'cart' } }, endpoints: [{ port: 'http' }] },
      },
    ].map((body) => manifestOf(body as unknown as JsonObject));
  const prometheus = manifestOf({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Prometheus',
    metadata: { name: 'k8s', namespace: 'monitoring' },
    spec: { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} },
  });
  const [stays, changes] = [app('stays', 'http'), app('changes', 'http')];

  const before = gather([prometheus, ...stays, ...changes], { remember: true });
  const after = gather([prometheus, ...stays, ...app('changes', 'web')], { earlier: before });

  const [old, young] = [before, after].map((evidence) => new Map(poolsOf(evidence).map((pool) => [pool.job, pool])));
  expect(young.get('serviceMonitor/stays/cart/0')).toBe(old.get('serviceMonitor/stays/cart/0'));
  expect(young.get('serviceMonitor/stays/cart/0')?.targets).toHaveLength(1);
  expect(young.get('serviceMonitor/changes/cart/0')?.targets).toEqual([]);
});
