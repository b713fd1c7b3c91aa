import { readFileSync } from 'node:fs';
import { compileBuiltIn, compileCustomResources } from '../../../scripts/compile-schemas';
import { admit } from '../../../src/proof/manifests/admit';
import { ruleOf } from '../../../src/proof/manifests/custom-resource/rules';
import { readManifests } from '../../../src/proof/manifests/read';
import { CUSTOM_RESOURCES } from '../../../src/proof/manifests/schemas/custom-resources';

const admitOne = (kind: string, spec: string) => {
  const apiVersion = ['ScrapeConfig', 'PrometheusAgent'].includes(kind) ? 'v1alpha1' : 'v1';
  const text = `{ apiVersion: monitoring.coreos.com/${apiVersion}, kind: ${kind}, metadata: { name: a }, spec: ${spec} }`;
  const { objects, refused, pruned } = admit(readManifests(text).objects);
  return { spec: objects[0]?.body.spec, refusal: refused[0]?.message, pruned: pruned[0]?.fields };
};

const monitor = (endpoint: string) => admitOne('ServiceMonitor', `{ selector: {}, endpoints: [${endpoint}] }`);

test('the committed schemas are what the script makes of crds/', () => {
  expect(readFileSync('src/proof/manifests/schemas/custom-resources.ts', 'utf8')).toBe(compileCustomResources());
  expect(readFileSync('src/proof/manifests/schemas/built-in.ts', 'utf8')).toBe(compileBuiltIn());
});

test('every CEL rule of the CRDs is known', () => {
  const { nodes }: { nodes: { rules?: { rule: string }[] }[] } = JSON.parse(CUSTOM_RESOURCES);
  const rules = nodes.flatMap((node) => node.rules ?? []).map(({ rule }) => rule);

  expect(rules.length).toBeGreaterThan(15);
  expect(rules.filter((rule) => !ruleOf(rule))).toEqual([]);
});

test('fields that the CRD does not know are gone, and their paths are told', () => {
  expect(monitor('{ port: web, intervall: 30s, tlsConfig: { caFile: a, ca: { file: b } } }')).toEqual({
    spec: { selector: {}, endpoints: [{ port: 'web', tlsConfig: { caFile: 'a', ca: {} } }] },
    refusal: undefined,
    pruned: ['spec.endpoints[0].intervall', 'spec.endpoints[0].tlsConfig.ca.file'],
  });
});

test('nulls are gone and defaults are filled in', () => {
  expect(monitor('{ port: null, relabelings: [{ targetLabel: a }] }').spec).toMatchObject({
    endpoints: [{ relabelings: [{ targetLabel: 'a', action: 'replace' }] }],
  });
  expect(admitOne('Prometheus', '{}').spec).toMatchObject({ scrapeInterval: '30s', portName: 'web', shards: 1 });
});

test.each([
  [
    'a port by number',
    '{ port: 8080 }',
    'spec.endpoints[0].port: Invalid value: "integer": spec.endpoints[0].port in body must be of type string: "integer"',
  ],
  [
    'a duration with a space',
    '{ interval: 30 s }',
    'spec.endpoints[0].interval: Invalid value: "30 s": spec.endpoints[0].interval in body should match \'^(0|',
  ],
  [
    'a scheme of another protocol',
    '{ scheme: ftp }',
    'spec.endpoints[0].scheme: Unsupported value: "ftp": supported values: "http", "https", "HTTP", "HTTPS"',
  ],
  ['an action in capitals', '{ relabelings: [{ action: KEEP }] }', 'Unsupported value: "KEEP"'],
  ['a target port that is neither', '{ targetPort: 1.5 }', 'must be of type integer,string: "number"'],
  ['a label that YAML makes a boolean', '{ relabelings: [{ targetLabel: y }] }', 'must be of type string: "boolean"'],
  [
    'a Secret without key',
    '{ bearerTokenSecret: { name: a } }',
    'spec.endpoints[0].bearerTokenSecret.key: Required value',
  ],
])('an endpoint is refused: %s', (_, endpoint, message) => {
  expect(monitor(endpoint).refusal).toContain(message);
});

test.each([
  ['ServiceMonitor', '{ endpoints: [] }', 'spec.selector: Required value'],
  ['ServiceMonitor', 'null', 'spec: Required value'],
  ['PodMonitor', '{ selector: {}, podMetricsEndpoints: [{ portNumber: 0 }] }', 'should be greater than or equal to 1'],
  ['Prometheus', '{ replicas: 3000000000 }', 'format int32'],
  [
    'Prometheus',
    '{ shards: 1, shardingStrategy: { mode: Topology, topology: { values: [a, b] } } }',
    'shards must be greater than or equal to the number of topology values',
  ],
  ['PrometheusAgent', '{ mode: DaemonSet, replicas: 2 }', 'replicas cannot be set when mode is DaemonSet'],
  ['PrometheusRule', '{ groups: [{ name: a }, { name: a }] }', 'spec.groups[1]: Duplicate value: {"name":"a"}'],
  [
    'PrometheusRule',
    '{ groups: [{ name: a, rules: [{ alert: A }] }] }',
    'spec.groups[0].rules[0].expr: Required value',
  ],
  [
    'ScrapeConfig',
    '{ basicAuth: {}, authorization: {} }',
    'at most one of basicAuth, authorization, or oauth2 can be configured',
  ],
])('%s %s is refused', (kind, spec, message) => {
  expect(admitOne(kind, spec).refusal).toContain(message);
});

test('a status is of no account', () => {
  const text = `{ apiVersion: monitoring.coreos.com/v1, kind: Prometheus, metadata: { name: a }, spec: {}, status: { paused: 1 } }`;
  const { objects, refused } = admit(readManifests(text).objects);

  expect(refused).toEqual([]);
  expect(objects[0].body.status).toBeUndefined();
});
