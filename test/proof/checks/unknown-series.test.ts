import { readManifests } from '../../../src/proof/manifests/read';
import { prove } from '../../../src/proof/prove';

function found(expr: string, { image = 'registry.example/mirror/redis_exporter@sha256:1', record = 'x:y:z' } = {}) {
  const { objects } = readManifests(`
apiVersion: v1
kind: Pod
metadata: { name: exporter, namespace: shop }
spec: { containers: [{ name: exporter, image: '${image}' }] }
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: cache, namespace: shop }
spec:
  groups:
    - name: cache
      rules:
        - { alert: Alert, expr: '${expr}' }
        - { record: '${record}', expr: '1' }
`);
  const { findings } = prove(objects);
  return findings.filter(({ check }) => check.code === 'SC313').map(({ near }) => near);
}

test.each([
  ['redis_upp == 0', ['redis_up']],
  ['rate(redis_comands_total[5m]) > redis_conected_clients', ['redis_commands_total', 'redis_connected_clients']],
  ['redis_exporter_scrape_duration_seconds_cuont', ['redis_exporter_scrape_duration_seconds_count']],
])('%s is a slip of the pen', (expr, near) => {
  expect(found(expr)).toEqual(near);
});

test.each([
  ['a series that is like no other', () => found('redis_of_our_own == 0')],
  ['a series with another first word', () => found('rediss_up == 0')],
  ['a series that a rule computes', () => found('redis_upp == 0', { record: 'redis_upp' })],
  ['a series of a system that does not run here', () => found('redis_upp == 0', { image: 'nginx:1' })],
])('%s is nobody’s mistake', (_, findings) => {
  expect(findings()).toEqual([]);
});
