import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proveText } from '../../docs/.vitepress/theme/prove-text';

const question = {
  prometheus: 'kube-prometheus-stack',
  release: 'kps',
  namespace: 'monitoring',
  complete: false,
} as const;
const example = (file: string) => readFileSync(join(__dirname, '../../examples/first', file), 'utf8');

test('the playground answers what scrapecheck answers', () => {
  const { problems, check } = proveText({ ...question, yaml: example('broken.yaml') });

  expect(problems).toEqual([]);
  expect(check.findings.map(({ name }) => name)).toEqual(['monitor-not-selected', 'port-not-on-service']);
});

test('the chosen installation scrapes what is pasted', () => {
  const { targets } = proveText({ ...question, yaml: example('expected.yaml') });

  expect(targets.prometheuses).toMatchObject([
    { name: 'monitoring/kps-kube-prometheus-stack-prometheus', targets: [{ labels: { job: 'shop-cache-exporter' } }] },
  ]);
});

test('what cannot be read is told with its line, and the rest is proved', () => {
  const { problems, targets } = proveText({ ...question, yaml: `${example('expected.yaml')}\n---\nkind: {` });

  expect(problems).toMatchObject([expect.stringMatching(/^line \d+: /)]);
  expect(targets.prometheuses[0].targets).toHaveLength(1);
});
