import type { JsonObject } from '../../../src/proof/manifests/manifest';
import { admitText, container, pod, refusalOf, service, specOf, template, workload } from './admission';

test('a Service gets protocol, target port and type; an empty selector is none', () => {
  expect(
    specOf(
      service(
        '{ selector: {}, ports: [{ port: 80 }, { port: 81, name: b, targetPort: web }] }'.replace(
          '{ port: 80 }',
          '{ port: 80, name: a }',
        ),
      ),
    ),
  ).toEqual({
    type: 'ClusterIP',
    sessionAffinity: 'None',
    ports: [
      { name: 'a', port: 80, protocol: 'TCP', targetPort: 80 },
      { name: 'b', port: 81, protocol: 'TCP', targetPort: 'web' },
    ],
  });
});

test.each([
  ['no container', pod('{}'), 'spec.containers: Required value'],
  ['no image', pod('{ containers: [{ name: a }] }'), 'spec.containers[0].image: Required value'],
  [
    'two containers of one name',
    pod('{ containers: [{ name: a, image: a }, { name: a, image: b }] }'),
    'spec.containers[1].name: Duplicate value: "a"',
  ],
  [
    'two ports of one name',
    container('ports: [{ name: a, containerPort: 1 }, { name: a, containerPort: 2 }]'),
    'spec.containers[0].ports[1].name: Duplicate value',
  ],
  [
    'a port name of 16 letters',
    container('ports: [{ name: prometheus-stats, containerPort: 1 }]'),
    'must be no more than 15 characters',
  ],
  [
    'a number in the environment',
    container('env: [{ name: A, value: 1 }]'),
    'cannot unmarshal number into Go struct field spec.containers.env.value of type string',
  ],
  [
    'a mount without volume',
    container('volumeMounts: [{ name: a, mountPath: /a }]'),
    'spec.containers[0].volumeMounts[0].name: Not found: "a"',
  ],
  [
    'a quantity that is none',
    container('resources: { limits: { memory: 100mb } }'),
    'quantities must match the regular expression',
  ],
  [
    'requests above limits',
    container('resources: { requests: { cpu: 2 }, limits: { cpu: 1500m } }'),
    'must be less than or equal to cpu limit of 1500m',
  ],
  ['a probe that asks nothing', container('livenessProbe: {}'), 'must specify a handler type'],
  [
    'an init container that takes a port of the host twice',
    pod(
      '{ hostNetwork: true, containers: [{ name: a, image: a }], initContainers: [{ name: b, image: b, ports: [{ containerPort: 80 }, { name: web, containerPort: 80 }] }] }',
    ),
    'spec.initContainers[0].ports[1].hostPort: Duplicate value: "TCP//80"',
  ],
  [
    'a label with a space',
    '{ apiVersion: v1, kind: Pod, metadata: { name: a, labels: { a: b c } }, spec: { containers: [{ name: a, image: a }] } }',
    'a valid label must be',
  ],
  [
    'a name in capitals',
    '{ apiVersion: v1, kind: Pod, metadata: { name: Cart }, spec: { containers: [{ name: a, image: a }] } }',
    'metadata.name: Invalid value: "Cart": a lowercase RFC 1123 subdomain',
  ],
])('a Pod is refused: %s', (_, text, message) => {
  expect(refusalOf(text)).toContain(message);
});

test('ports of a Pod on the host network are ports of the host', () => {
  expect(
    specOf(pod('{ hostNetwork: true, containers: [{ name: a, image: a, ports: [{ containerPort: 80 }] }] }')),
  ).toMatchObject({
    restartPolicy: 'Always',
    containers: [{ ports: [{ containerPort: 80, hostPort: 80, protocol: 'TCP' }] }],
  });
});

test.each([
  ['no selector', `{ template: ${template} }`, 'spec.selector: Required value'],
  ['an empty selector', `{ selector: {}, template: ${template} }`, 'empty selector is invalid for'],
  [
    'a selector of other labels',
    `{ selector: { matchLabels: { app: b } }, template: ${template} }`,
    '`selector` does not match template `labels`',
  ],
  [
    'a selector without values',
    `{ selector: { matchExpressions: [{ key: app, operator: In }] }, template: ${template} }`,
    'must be specified when `operator` is',
  ],
  [
    'pods that end',
    `{ selector: { matchLabels: { app: a } }, template: ${template.replace('{ containers', '{ restartPolicy: Never, containers')} }`,
    'spec.template.spec.restartPolicy: Unsupported value: "Never"',
  ],
])('a workload is refused: %s', (_, spec, message) => {
  for (const kind of ['Deployment', 'StatefulSet', 'ReplicaSet'])
    expect(refusalOf(workload(kind, spec))).toContain(message);
});

test('replicas are numbers', () => {
  const spec = (replicas: string) =>
    `{ replicas: ${replicas}, selector: { matchLabels: { app: a } }, template: ${template} }`;

  expect(refusalOf(workload('Deployment', spec('"2"')))).toContain(
    'cannot unmarshal string into Go struct field spec.replicas of type int32',
  );
  expect(refusalOf(workload('Deployment', spec('2.5')))).toContain('cannot unmarshal number 2.5');
  expect(specOf(workload('Deployment', spec('null')))).toMatchObject({ replicas: 1 });
  expect(specOf(workload('StatefulSet', spec('0')))).toMatchObject({
    replicas: 0,
    podManagementPolicy: 'OrderedReady',
  });
});

test('a Job ends, and is labelled as its pods when it has no labels', () => {
  const job = (spec: string) =>
    `{ apiVersion: batch/v1, kind: Job, metadata: { name: a }, spec: { template: ${spec} } }`;
  const ending = template.replace('{ containers', '{ restartPolicy: Never, containers');

  expect(refusalOf(job(template))).toContain('spec.template.spec.restartPolicy: Required value');
  expect(admitText(job(ending)).objects[0]).toMatchObject({
    labels: { app: 'a' },
    body: { spec: { completions: 1, parallelism: 1, suspend: false } },
  });
});

test('stringData of a Secret goes into data, base64 in UTF-8', () => {
  const secret = (fields: string) => `{ apiVersion: v1, kind: Secret, metadata: { name: a }, ${fields} }`;

  expect(admitText(secret('stringData: { a: "Grüße €" }, data: { a: eA==, b: eQ== }')).objects[0].body).toMatchObject({
    type: 'Opaque',
    data: { a: 'R3LDvMOfZSDigqw=', b: 'eQ==' },
  });
  expect(refusalOf(secret('data: { a: plain }'))).toContain('illegal base64 data');
  expect(refusalOf(secret('type: kubernetes.io/tls, data: { tls.crt: eA== }'))).toContain(
    'data[tls.key]: Required value',
  );
  expect(refusalOf(secret('stringData: { a b: c }'))).toContain('a valid config key must consist of');
});

test('hand-made endpoints need addresses that can be reached', () => {
  const endpoints = (subset: string) =>
    `{ apiVersion: v1, kind: Endpoints, metadata: { name: a }, subsets: [${subset}] }`;
  const slice = (fields: string) =>
    `{ apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: { name: a }, ${fields} }`;

  expect(refusalOf(endpoints('{ addresses: [{ ip: 127.0.0.1 }] }'))).toContain('may not be in the loopback range');
  expect(refusalOf(endpoints('{ ports: [{ port: 80 }] }'))).toContain(
    'must specify `addresses` or `notReadyAddresses`',
  );
  expect(refusalOf(slice('endpoints: [{ addresses: [10.0.0.1] }]'))).toContain('addressType: Required value');
  expect(refusalOf(slice('addressType: IPv6, endpoints: [{ addresses: [10.0.0.1] }]'))).toContain(
    'must be an IPv6 address',
  );
  expect(
    admitText(slice('addressType: IPv4, ports: [{ port: 80 }], endpoints: [{ addresses: [10.0.0.1] }]')).objects[0]
      .body,
  ).toMatchObject({
    ports: [{ name: '', port: 80, protocol: 'TCP' }],
  });
});

test('nulls are as good as absent, and unknown fields of built-in kinds are dropped silently', () => {
  const { objects, pruned } = admitText(service('{ ports: [{ port: 80, name: null, prot: UDP }], selector: null }'));

  expect(objects[0].body.spec).toMatchObject({ ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }] });
  expect((objects[0].body.spec as JsonObject).selector).toBeUndefined();
  expect(pruned).toEqual([]);
});
