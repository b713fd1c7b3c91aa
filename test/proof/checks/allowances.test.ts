import { deployment, fixes, prometheus, proved, service, serviceMonitor } from './proved';

const allowing = (annotation: string) =>
  serviceMonitor({ spec: 'endpoints: [{ port: web }]' }).replace(
    'namespace: shop }',
    `namespace: shop, annotations: { ${annotation} } }`,
  );
const rest = [prometheus, service(), deployment()];

test('a finding that somebody decided to live with is no finding, and is counted', () => {
  const proof = proved([...rest, allowing('scrapecheck/allow.port-not-on-service: "the port comes next week"')]);
  expect(proof).toMatchObject({
    findings: [],
    allowances: [
      { object: { name: 'cart' }, name: 'port-not-on-service', reason: 'the port comes next week', findings: [{}] },
    ],
  });
});

test('an allowance without a reason allows nothing', () => {
  const proof = proved([...rest, allowing('scrapecheck/allow.port-not-on-service: ""')]);
  expect(proof.findings.map(({ check }) => check.name)).toEqual(['port-not-on-service', 'allowance-without-reason']);
});

test('an allowance for something else is reported, the finding too', () => {
  expect(fixes(proved([...rest, allowing('scrapecheck/allow.monitor-not-selected: "another team"')]))).toEqual([
    'port-not-on-service: set spec.endpoints[0].port to "metrics"',
    'unused-allowance: remove the annotation scrapecheck/allow.monitor-not-selected',
  ]);
});
