import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixturePath, runCommand } from './run-command';

const folder = mkdtempSync(join(tmpdir(), 'rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rule = `
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: cache, namespace: shop }
spec:
  groups:
    - name: cache
      partial_response_strategy: warn
      rules:
        - { alert: CacheDown, expr: 'redis_up == 0', for: 1m, keep_firing_for: 5m, labels: { severity: critical } }
`;

test('every PrometheusRule becomes a file that promtool reads, without what only Thanos understands', async () => {
  const { status, out } = await runCommand(['rules', '-', '-o', join(folder, 'out')], rule);

  expect([status, out]).toEqual([0, `${join(folder, 'out', 'shop-cache.yaml')}\n`]);
  expect(readdirSync(join(folder, 'out'))).toEqual(['shop-cache.yaml']);
  expect(readFileSync(join(folder, 'out', 'shop-cache.yaml'), 'utf8')).toBe(`groups:
- name: cache
  rules:
  - alert: CacheDown
    expr: redis_up == 0
    for: 1m
    keep_firing_for: 5m
    labels:
      severity: critical
`);
});

test('a rule that the API server refuses is named and not written', async () => {
  const broken = rule.replace('for: 1m', 'for: soon');
  const { status, err } = await runCommand(['rules', '-', '-o', join(folder, 'none')], broken);
  expect([status, err]).toEqual([1, expect.stringMatching(/refuses PrometheusRule shop\/cache/)]);
});

test('manifests without rules are a mistake', async () => {
  const { status, err } = await runCommand(['rules', fixturePath('no-targets', 'good'), '-o', folder]);
  expect([status, err]).toEqual([2, 'scrapecheck: there is no PrometheusRule among the manifests\n']);
});
