import { deployment, fixes, prometheus, proved, service, serviceMonitor } from './proved';

const basket = deployment().replaceAll('app: cart', 'app: basket');

test('a Service in another namespace does not count when the monitor names none', () => {
  const { findings } = proved([prometheus, serviceMonitor({ namespace: 'monitoring' }), service(), deployment()]);
  expect(findings).toMatchObject([
    { object: { name: 'cart', namespace: 'monitoring' }, fix: 'set spec.namespaceSelector.matchNames to ["shop"]' },
  ]);
});

test('a Service that may live elsewhere is unknown, and missing only if the manifests are the whole cluster', () => {
  const documents = [prometheus, serviceMonitor()];
  expect(proved(documents, { complete: false })).toMatchObject({
    findings: [],
    unknowns: expect.arrayContaining([
      expect.objectContaining({ needs: 'a Service in namespace "shop" that matches {"matchLabels":{"app":"cart"}}' }),
    ]),
  });
  expect(proved(documents).findings).toMatchObject([{ check: { name: 'monitor-without-service' } }]);
});

test('a Service with the wanted port that nobody scrapes is the one that was meant', () => {
  const documents = [prometheus, serviceMonitor(), service().replaceAll('app: cart', 'app: basket'), basket];
  expect(fixes(proved(documents, { complete: false }))).toEqual([
    'monitor-without-service: in spec.selector set app to "basket"',
  ]);
});

test('a Service without that port is not taken for the one that was meant', () => {
  const other = service({ ports: '[{ name: web, port: 80 }]' }).replaceAll('app: cart', 'app: basket');
  expect(proved([prometheus, serviceMonitor(), other, basket], { complete: false }).findings).toEqual([]);
});

test('without a Prometheus the rest of the chain is proved all the same', () => {
  const documents = [serviceMonitor({ spec: 'endpoints: [{ port: web }]' }), service(), deployment()];
  expect(proved(documents, { complete: false })).toMatchObject({
    findings: [{ check: { name: 'port-not-on-service' } }],
    unknowns: [{ needs: 'the Prometheus object' }],
  });
});

test('a wrong label does not hide a wrong port', () => {
  const picky = prometheus.replace(
    'serviceMonitorSelector: {}',
    'serviceMonitorSelector: { matchLabels: { release: kps } }',
  );
  const documents = [picky, serviceMonitor({ spec: 'endpoints: [{ port: web }]' }), service(), deployment()];
  expect(fixes(proved(documents))).toEqual([
    'monitor-not-selected: set metadata.labels.release to "kps"',
    'port-not-on-service: set spec.endpoints[0].port to "metrics"',
  ]);
});

test('a Secret of almost the same name, or of the same name elsewhere, is a finding; any other absent one may exist', () => {
  const monitor = serviceMonitor({
    spec: 'endpoints: [{ port: metrics, authorization: { credentials: { name: cart-token, key: token } } }]',
  });
  const secret = (name: string, namespace: string) =>
    `\napiVersion: v1\nkind: Secret\nmetadata: { name: ${name}, namespace: ${namespace} }\nstringData: { token: t }\n`;
  const found = (document: string) =>
    proved([prometheus, monitor, service(), deployment(), document], { complete: false });
  expect(fixes(found(secret('cart-tokens', 'shop')))).toEqual([
    'secret-missing: set spec.endpoints[0].authorization.credentials.name to "cart-tokens"',
  ]);
  expect(found(secret('cart-token', 'monitoring')).findings).toMatchObject([
    { near: 'Secret monitoring/cart-token has the name, but the operator looks in namespace "shop" only' },
  ]);
  expect(found(secret('tls', 'shop'))).toMatchObject({ findings: [], unknowns: [{ needs: 'Secret shop/cart-token' }] });
});
