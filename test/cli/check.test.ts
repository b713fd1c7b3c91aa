import { fixturePath, runCommand } from './run-command';

const bad = fixturePath('port-not-on-service', 'bad');
const good = fixturePath('port-not-on-service', 'good');

test('an error ends with status 1 and names the edit', async () => {
  const { status, out } = await runCommand(['check', bad, '--complete']);
  expect(status).toBe(1);
  expect(out).toContain('error[SC104] the Service has no port of the name that this ServiceMonitor wants');
  expect(out).toContain(`--> ServiceMonitor shop/cart    ${bad}:16`);
  expect(out).toContain('fix set spec.endpoints[0].port to "http-metrics"');
  expect(out).toContain('1 error; 1 monitor');
});

test('clean manifests end with status 0', async () => {
  const { status, out } = await runCommand(['check', good, '--complete']);
  expect([status, out]).toEqual([0, 'all well: 1 monitor, 0 rule objects, 1 Prometheus with 1 target\n']);
});

test('a warning fails with --strict only', async () => {
  const warning = fixturePath('target-port-ignored', 'bad');
  expect((await runCommand(['check', warning, '--complete'])).status).toBe(0);
  expect((await runCommand(['check', warning, '--complete', '--strict'])).status).toBe(1);
});

test('an unknown names what is missing and fails with --strict only', async () => {
  const { status, out } = await runCommand(['check', good]);
  expect([status, out]).toEqual([
    0,
    'unknown[SC201] Prometheus monitoring/k8s needs the roles of ServiceAccount monitoring/default\n\n' +
      '1 unknown (add what is missing with --with FILE, or say --complete if it does not exist); 1 monitor, 0 rule objects, 1 Prometheus with 1 target\n',
  ]);
  expect((await runCommand(['check', good, '--strict'])).status).toBe(1);
});

test('the json document is versioned and complete', async () => {
  const { out } = await runCommand(['check', bad, '--complete', '--format', 'json']);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    findings: [
      {
        code: 'SC104',
        name: 'port-not-on-service',
        severity: 'error',
        object: { kind: 'ServiceMonitor', namespace: 'shop', name: 'cart', file: bad, line: 16, construct: null },
        subject: null,
        fix: 'set spec.endpoints[0].port to "http-metrics"',
      },
    ],
    unknowns: [],
    allowances: [],
    summary: { errors: 1, warnings: 0, unknowns: 0, allowed: 0 },
  });
});

test('github annotations point to the line', async () => {
  const { out } = await runCommand(['check', bad, '--complete', '--format', 'github']);
  expect(out).toMatch(/^::error file=.*bad\.yaml,line=16,title=SC104 port-not-on-service::ServiceMonitor shop\/cart: /);
});
