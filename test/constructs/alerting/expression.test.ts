import { narrowed, withThresholds } from '../../../src/constructs/alerting/expression';

const ours = 'job="cache",namespace="shop"';

test.each([
  ['redis_up == 0', `redis_up{${ours}} == 0`],
  ['redis_db_keys{db="db0"}', `redis_db_keys{${ours},db="db0"}`],
  ['redis_db_keys {}', `redis_db_keys {${ours}}`],
  ['rate(a[5m]) / on (job) group_left b', `rate(a{${ours}}[5m]) / on (job) group_left b{${ours}}`],
  ['{__name__=~"redis_.+"}', `{${ours},__name__=~"redis_.+"}`],
  ['sum by (job, namespace) (a offset 1h)', `sum by (job, namespace) (a{${ours}} offset 1h)`],
  ['rate(a[$__rate_interval]) > b', `rate(a{${ours}}[$__rate_interval]) > b{${ours}}`],
  ['up == 0 or absent(up)', `up{${ours}} == 0 or absent(up{${ours}})`],
  ['kube_pod_info{job!=""}', 'kube_pod_info{job!=""}'],
])('%s is narrowed to one job, unless a selector names a job itself', (expr, expected) => {
  expect(narrowed(expr, ours)).toBe(expected);
});

test('what Prometheus itself makes of a target has the labels of the target, even if those of the series are honored', () => {
  expect(narrowed('up == 0 or redis_up', 'job="cache"', ours)).toBe(`up{${ours}} == 0 or redis_up{job="cache"}`);
});

test('an expression that is no PromQL stays as it is, for the proof to complain about', () => {
  expect(narrowed('redis_up ==', ours)).toBe('redis_up ==');
});

test('thresholds are filled in; groups of regular expressions stay', () => {
  expect(withThresholds('label_replace(a > $used, "x", "$1", "y", "(.*)")', { used: 0.9 })).toBe(
    'label_replace(a > 0.9, "x", "$1", "y", "(.*)")',
  );
});
