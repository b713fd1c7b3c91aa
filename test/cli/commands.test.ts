import { fixturePath, runCommand } from './run-command';

const bad = fixturePath('port-not-on-service', 'bad');
const good = fixturePath('port-not-on-service', 'good');

test('without a command it says in five lines what it does', async () => {
  const { status, out } = await runCommand([]);
  expect([status, out.trimEnd().split('\n').length]).toEqual([0, 5]);
});

test('targets prints the page of Prometheus before deploying', async () => {
  const { out } = await runCommand(['targets', good, '--complete']);
  expect(out).toContain('Prometheus monitoring/k8s: 1 target');
  expect(out).toContain('serviceMonitor/shop/cart/0');
  expect(out).toContain('http://cart-*:8080/metrics');
  expect((await runCommand(['targets', bad, '--complete'])).out).toContain('no targets  ServiceMonitor shop/cart');
});

test('why shows the chain up to the broken link, and the edit', async () => {
  const { status, out } = await runCommand(['why', 'servicemonitor/shop/cart', bad, '--complete']);
  expect(status).toBe(1);
  expect(out).toMatch(/holds +selection/);
  expect(out).toMatch(/broken +discovery +serviceMonitor\/shop\/cart\/0: no target; relabelling dropped 1/);
  expect(out).toContain('fix set spec.endpoints[0].port to "http-metrics"');
});

test('why stops at a selector that does not match', async () => {
  const { out } = await runCommand([
    'why',
    'ServiceMonitor/shop/cart',
    fixturePath('monitor-not-selected', 'bad'),
    '--format',
    'json',
  ]);
  expect(JSON.parse(out).chains).toMatchObject([
    {
      links: [
        { gate: 'schema', state: 'holds' },
        { gate: 'selection', state: 'broken' },
      ],
    },
  ]);
});

test('why knows the object that was meant', async () => {
  const { status, err } = await runCommand(['why', 'ServiceMonitor/shop/carts', good]);
  expect([status, err]).toEqual([
    2,
    'scrapecheck: there is no ServiceMonitor/shop/carts among the manifests; did you mean ServiceMonitor/shop/cart\n',
  ]);
});

test('config prints the configuration that the operator generates', async () => {
  const { status, out } = await runCommand(['config', good]);
  expect(status).toBe(0);
  expect(out).toContain('- job_name: serviceMonitor/shop/cart/0\n');
});

test('config says why there is none', async () => {
  const { status, out, err } = await runCommand(['config', fixturePath('configuration-error', 'bad')]);
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain('cannot generate the configuration of monitoring/k8s: creating config failed');
});

test('diff shows targets gained and lost', async () => {
  const { out } = await runCommand(['diff', bad, good, '--complete']);
  expect(out).toContain('+ target http://cart-*:8080/metrics');
  expect(out).toContain('targets +1 -0, 0 unchanged; alerts +0 -0, 0 unchanged');
  const { out: json } = await runCommand(['diff', good, bad, '--complete', '--format', 'json']);
  expect(JSON.parse(json)).toMatchObject({
    version: 1,
    targets: { gained: [], lost: [{ prometheus: 'monitoring/k8s' }], kept: 0 },
  });
});

test('explain takes a code or a name, and knows what was meant', async () => {
  expect((await runCommand(['explain', 'sc104'])).out).toContain('port-not-on-service');
  expect((await runCommand(['explain', 'port-not-on-service'])).out).toContain('SC104');
  expect((await runCommand(['explain', 'port-not-on-servce'])).err).toContain('did you mean port-not-on-service');
});
