import { deployment, prometheus, proved, service, serviceMonitor } from '../checks/proved';

const namespace = (name: string, labels: string) =>
  `\napiVersion: v1\nkind: Namespace\nmetadata: { name: ${name}, labels: ${labels} }\n`;
const peers = (ns: string, spec: string) =>
  `\napiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata: { name: p, namespace: ${ns} }\nspec: ${spec}\n`;
const strict = '{ mtls: { mode: STRICT } }';
const injected = namespace('shop', '{ istio-injection: enabled }');
const names = (documents: string[], options: Parameters<typeof deployment>[0] = {}) =>
  proved([prometheus, serviceMonitor(), service(), deployment(options), ...documents]).findings.map(
    ({ check }) => check.name,
  );

test.each([
  ['the namespace is strict', [injected, peers('shop', strict)], ['strict-mtls']],
  ['the mesh is strict', [injected, peers('istio-system', strict)], ['strict-mtls']],
  [
    'the namespace overrules the mesh',
    [injected, peers('istio-system', strict), peers('shop', '{ mtls: { mode: PERMISSIVE } }')],
    [],
  ],
  [
    'the pods overrule the namespace',
    [injected, peers('shop', '{ selector: { matchLabels: { app: cart } }, mtls: { mode: STRICT } }')],
    ['strict-mtls'],
  ],
  [
    'the port is let off',
    [
      injected,
      peers(
        'shop',
        '{ selector: { matchLabels: { app: cart } }, mtls: { mode: STRICT }, portLevelMtls: { "8080": { mode: DISABLE } } }',
      ),
    ],
    [],
  ],
  ['the pods are not in the mesh', [namespace('shop', '{}'), peers('shop', strict)], []],
  ['a revision injects, too', [namespace('shop', '{ istio.io/rev: stable }'), peers('shop', strict)], ['strict-mtls']],
  [
    'the ambient mesh is as strict',
    [namespace('shop', '{ istio.io/dataplane-mode: ambient }'), peers('shop', strict)],
    ['strict-mtls'],
  ],
])('%s', (_, documents, expected) => {
  expect(names(documents)).toEqual(expected);
});

test('a port that the proxy leaves alone is open', () => {
  const annotations = '{ traffic.sidecar.istio.io/excludeInboundPorts: "9000, 8080" }';
  expect(names([injected, peers('shop', strict)], { annotations })).toEqual([]);
});

test('a port of an injected proxy is unknown where the proxy may be injected, and wrong where it is not', () => {
  const monitor = `
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: cart, namespace: shop }
spec: { selector: { matchLabels: { app: cart } }, podMetricsEndpoints: [{ port: http-envoy-prom }] }
`;
  expect(proved([prometheus, monitor, deployment(), injected])).toMatchObject({
    findings: [],
    unknowns: [{ needs: 'the istio-proxy that Istio puts into the pods of Deployment shop/cart' }],
  });
  expect(proved([prometheus, monitor, deployment()]).findings).toMatchObject([
    { check: { name: 'pod-port-undeclared' } },
  ]);
});
