import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { cluster } from '../../scripts/differential/generate/cluster';
import { type Evidence, gather } from '../../src/proof/evidence';
import { type JsonObject, type Manifest, manifestOf } from '../../src/proof/manifests/manifest';
import { prove } from '../../src/proof/prove';
import { checkText } from '../../src/proof/report/check-text';
import { diffDocument } from '../../src/proof/report/diff-document';
import { targetsDocument } from '../../src/proof/report/targets-document';

const manifests = cluster.map((objects) => objects.map((object) => manifestOf(object as JsonObject)));
const poolsOf = ({ prometheuses }: Evidence) => prometheuses.flatMap(({ scraping }) => scraping.pools);

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

/** A full collection, which Node offers to those who ask for it. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

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

/** A set of manifests after an edit: some are gone, some are new, some are read again and begin on other lines. */
const edit = fc.record({ others: manifests, gone: fc.nat(), added: fc.nat(3), again: fc.nat(), further: fc.nat(9) });
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function edited(before: readonly Manifest[], { others, gone, added, again, further }: Edit): Manifest[] {
  const rest = before.filter((_, n) => n !== gone % (2 * before.length));
  const from = again % (2 * rest.length + 1);
  const readAgain = rest
    .slice(from)
    .map(({ body }, n) => manifestOf(structuredClone(body), { line: from + n + further }));
  return [...rest.slice(0, from), ...readAgain, ...(added > 0 ? others.slice(-added) : [])];
}

test('after a chain of edits everything that is said is what a new proof would say', () => {
  let taken = 0;
  fc.assert(
    fc.property(manifests, fc.array(edit, { minLength: 4, maxLength: 4 }), fc.boolean(), (first, edits, complete) => {
      let objects: readonly Manifest[] = first;
      let earlier = prove(objects, { complete, remember: true }).evidence;
      for (const edit of edits) {
        objects = edited(objects, edit);
        const taking = prove(objects, { complete, earlier, remember: true });
        const anew = prove(objects, { complete });

        expect(checkText(taking)).toBe(checkText(anew));
        expect(targetsDocument(taking.evidence)).toEqual(targetsDocument(anew.evidence));
        const pools = new Set(poolsOf(earlier));
        taken += poolsOf(taking.evidence).filter((pool) => pools.has(pool)).length;
        earlier = taking.evidence;
      }
    }),
    { numRuns: 60, seed: 1 },
  );
  expect(taken).toBeGreaterThan(10);
});

test('what is kept for the next proof keeps none of those before', async () => {
  const objects = fc.sample(manifests, { numRuns: 1, seed: 1 })[0];
  const chain = () => {
    const first = gather(objects, { remember: true });
    const second = gather(objects, { earlier: first, remember: true });
    return { first: new WeakRef(first), last: gather(objects, { earlier: second, remember: true }) };
  };
  const { first, last } = chain();

  await setImmediate(); // until then a new WeakRef keeps its object
  collectGarbage();
  expect(first.deref()).toBeUndefined();
  expect(last.admission.objects).not.toEqual([]);
});

test('what was taken over is taken over once more', () => {
  const written = app('shop', 'http');
  const first = gather(written, { remember: true });
  const second = gather(written, { earlier: first, remember: true });
  const third = gather(written, { earlier: second });
  expect(third.admission.objects.every((object, n) => object === first.admission.objects[n])).toBe(true);
});

test('a change in one namespace leaves the pools of the others', () => {
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
