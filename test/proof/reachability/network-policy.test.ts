import { deployment, prometheus, proved, service, serviceMonitor } from '../checks/proved';

const policy = (spec: string, namespace = 'shop') => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: policy, namespace: ${namespace} }
spec: ${spec}
`;
const found = (...documents: string[]) =>
  proved([prometheus, serviceMonitor(), service(), deployment(), ...documents]).findings.map(({ check }) => check.name);

test.each([
  ['no policy selects the pod', '{ podSelector: { matchLabels: { app: web } }, ingress: [] }', []],
  ['a policy without rules', '{ podSelector: {} }', ['ingress-blocked']],
  ['a rule for everybody', '{ podSelector: {}, ingress: [{}] }', []],
  ['a rule for another port', '{ podSelector: {}, ingress: [{ ports: [{ port: 80 }] }] }', ['ingress-blocked']],
  ['a range with the port', '{ podSelector: {}, ingress: [{ ports: [{ port: 8000, endPort: 8100 }] }] }', []],
  [
    'a port by the name that the container gives it',
    '{ podSelector: {}, ingress: [{ ports: [{ port: metrics }] }] }',
    [],
  ],
  ['UDP only', '{ podSelector: {}, ingress: [{ ports: [{ port: 8080, protocol: UDP }] }] }', ['ingress-blocked']],
  [
    'pods of its own namespace only',
    '{ podSelector: {}, ingress: [{ from: [{ podSelector: { matchLabels: { app.kubernetes.io/name: prometheus } } }] }] }',
    ['ingress-blocked'],
  ],
  [
    'all pods of the namespace of Prometheus',
    '{ podSelector: {}, ingress: [{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: monitoring } } }] }] }',
    [],
  ],
  ['all addresses', '{ podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }] }', []],
  ['egress rules only', '{ podSelector: {}, policyTypes: [Egress], egress: [] }', []],
])('ingress: %s', (_, spec, expected) => {
  expect(found(policy(spec))).toEqual(expected);
});

test('two policies add up', () => {
  expect(
    found(
      policy('{ podSelector: {} }'),
      policy('{ podSelector: {}, ingress: [{}] }').replace('name: policy', 'name: open'),
    ),
  ).toEqual([]);
});

test('Prometheus has to be let out, too', () => {
  expect(found(policy('{ podSelector: {}, policyTypes: [Egress] }', 'monitoring'))).toEqual(['egress-blocked']);
});

test('labels of a namespace that nobody shows are unknown', () => {
  const spec = '{ podSelector: {}, ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: ops } } }] }] }';
  expect(proved([prometheus, serviceMonitor(), service(), deployment(), policy(spec)])).toMatchObject({
    findings: [],
    unknowns: [{ needs: 'the labels of Namespace monitoring and the addresses of its pods' }],
  });
});
