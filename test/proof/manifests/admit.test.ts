import { admit } from '../../../src/proof/manifests/admit';
import { idOf } from '../../../src/proof/manifests/manifest';
import { admitText, pod, refusalOf, service } from './admission';
import { validObjects } from './valid-objects';

test('one object of each known kind is accepted, and nothing of it is unknown', () => {
  const { objects, refused, pruned } = admit(validObjects);

  expect(refused).toEqual([]);
  expect(pruned).toEqual([]);
  expect(objects.map(idOf)).toEqual(validObjects.map(idOf));
});

test('an object without a namespace gets the one that kubectl is given, unless its kind lives outside namespaces', () => {
  const text = `
${pod('{ containers: [{ name: a, image: a }] }')}
---
{ apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: { name: reader, namespace: shop } }
---
{ apiVersion: example.com/v1, kind: Shop, metadata: { name: shop } }
---
{ apiVersion: example.com/v1, kind: Planet, metadata: { name: earth } }
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: planets.example.com }
spec: { group: example.com, scope: Cluster, names: { kind: Planet } }
`;

  expect(admitText(text, 'till').objects.map(idOf)).toEqual([
    'Pod/till/a',
    'ClusterRole/reader',
    'Shop/till/shop',
    'Planet/earth',
    'CustomResourceDefinition/planets.example.com',
  ]);
  expect(admitText(pod('{ containers: [{ name: a, image: a }] }')).objects[0].namespace).toBe('default');
});

test.each([
  ['apps/v1beta1', 'Deployment'],
  ['extensions/v1beta1', 'Ingress'],
  ['monitoring.coreos.com/v1beta1', 'ServiceMonitor'],
])('%s of %s is served by no cluster of today', (apiVersion, kind) => {
  expect(refusalOf(`{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: a } }`)).toBe(
    `no matches for kind "${kind}" in version "${apiVersion}"`,
  );
});

test('a kind of the same name in another group is somebody else’s', () => {
  const knative = '{ apiVersion: serving.knative.dev/v1, kind: Service, metadata: { name: a }, spec: { any: thing } }';

  expect(admitText(knative)).toMatchObject({ refused: [], objects: [{ body: { spec: { any: 'thing' } } }] });
});

// Each of these was refused, or accepted, by the strategies of kube-apiserver 1.36.3 with the same manifest.

test.each([
  ['no ports', '{}', 'spec.ports: Required value'],
  [
    'two ports, one without a name',
    '{ ports: [{ port: 80, name: a }, { port: 81 }] }',
    'spec.ports[1].name: Required value',
  ],
  [
    'two ports of the same name',
    '{ ports: [{ port: 80, name: a }, { port: 81, name: a }] }',
    'spec.ports[1].name: Duplicate value: "a"',
  ],
  [
    'the same port twice',
    '{ ports: [{ port: 80, name: a }, { port: 80, name: b }] }',
    'spec.ports[1]: Duplicate value',
  ],
  [
    'a port as text',
    '{ ports: [{ port: "80" }] }',
    'cannot unmarshal string into Go struct field spec.ports.port of type int32',
  ],
  ['a port that is none', '{ ports: [{ port: 70000 }] }', 'must be between 1 and 65535, inclusive'],
  [
    'a long target port',
    '{ ports: [{ port: 80, targetPort: metrics-of-the-exporter }] }',
    'must be no more than 15 characters',
  ],
  [
    'a number as selector',
    '{ selector: { v: 1 }, ports: [{ port: 80 }] }',
    'cannot unmarshal number into Go struct field spec.selector.v of type string',
  ],
  ['a node port without type', '{ ports: [{ port: 80, nodePort: 30080 }] }', 'spec.ports[0].nodePort: Forbidden'],
  [
    'a headless NodePort',
    '{ type: NodePort, clusterIP: None, ports: [{ port: 80 }] }',
    "may not be set to 'None' for NodePort services",
  ],
  ['an external name of nothing', '{ type: ExternalName }', 'spec.externalName: Required value'],
  ['an unknown type', '{ type: Loadbalancer, ports: [{ port: 80 }] }', 'spec.type: Unsupported value: "Loadbalancer"'],
  [
    'a traffic policy without traffic',
    '{ externalTrafficPolicy: Local, ports: [{ port: 80 }] }',
    'may only be set for externally-accessible services',
  ],
])('a Service is refused: %s', (_, spec, message) => {
  expect(refusalOf(service(spec))).toContain(message);
});

test.each([
  ['headless, without ports', '{ clusterIP: None }'],
  ['an upper-case protocol of another kind', '{ ports: [{ port: 80, protocol: SCTP }] }'],
  ['balanced to local nodes', '{ type: LoadBalancer, externalTrafficPolicy: Local, ports: [{ port: 80 }] }'],
  ['a name that begins with a digit', '{ ports: [{ port: 80, name: 1a }] }'],
])('a Service is accepted: %s', (_, spec) => {
  expect(refusalOf(service(spec))).toBeUndefined();
});
