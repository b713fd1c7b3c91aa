import { readManifests } from '../../../src/proof/manifests/read';

const where = (text: string) =>
  readManifests(text, 'shop.yaml').objects.map(({ kind, name, source }) => `${kind} ${name}:${source?.line}`);

const problems = (text: string) => readManifests(text, 'shop.yaml').problems;

test('each object of a stream knows its file and its first line, comments aside', () => {
  const stream = [
    '# rendered by helm',
    '---',
    '# Source: shop/templates/service.yaml',
    'apiVersion: v1',
    'kind: Service',
    'metadata: { name: cart }',
    '---',
    '# nothing but a comment',
    '---',
    '',
    '{ apiVersion: v1, kind: Service, metadata: { name: &anchor till } }',
    '---',
  ].join('\n');

  expect(where(stream)).toEqual(['Service cart:4', 'Service till:11']);
  expect(readManifests(stream, 'shop.yaml').objects[0].source?.file).toBe('shop.yaml');
  expect(problems(stream)).toEqual([]);
});

test.each([
  [
    'block style',
    'kind: List\napiVersion: v1\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: a\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: b\n',
    ['Pod a:4', 'Pod b:8'],
  ],
  [
    'with an anchor',
    'kind: List\nitems:\n  - &a\n    {apiVersion: v1, kind: Pod, metadata: {name: a}}\n  - {apiVersion: v1, kind: Pod, metadata: {name: b}}\n',
    ['Pod a:4', 'Pod b:5'],
  ],
  [
    'JSON',
    '{"kind":"List","apiVersion":"v1","items":[\n{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"}},\n{"apiVersion":"v1","kind":"Pod","metadata":{"name":"b"}}]}',
    ['Pod a:2', 'Pod b:3'],
  ],
  [
    'JSON with tabs',
    '{"kind":"List","apiVersion":"v1","items":[\n\t{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"}}]}',
    ['Pod a:2'],
  ],
  ['a typed list', 'apiVersion: v1\nkind: PodList\nitems:\n- metadata: { name: a }\n', ['Pod a:4']],
  [
    'a list in a list',
    'kind: List\nitems:\n- kind: List\n  items:\n  - {apiVersion: v1, kind: Pod, metadata: {name: a}}\n',
    ['Pod a:3'],
  ],
])('items of a List have lines of their own: %s', (_, text, expected) => {
  expect(where(text)).toEqual(expected);
});

test('JSON objects may follow one another without separators', () => {
  const pod = (name: string) => `{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "${name}"}}`;

  expect(where(`${pod('a')}\n${pod('b')}${pod('c')}`)).toEqual(['Pod a:1', 'Pod b:2', 'Pod c:2']);
});

test('byte order marks and carriage returns change nothing', () => {
  const text =
    '\ufeffapiVersion: v1\r\nkind: Pod\r\nmetadata:\r\n  name: a\r\n---\r\napiVersion: v1\r\nkind: Pod\r\nmetadata:\r\n  name: b\r\n';

  expect(where(text)).toEqual(['Pod a:1', 'Pod b:6']);
});

test('a broken document is a problem with its line and loses none of its neighbours', () => {
  const pod = (name: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n`;
  const text = `${pod('a')}---\nkey: "never closed\n---\n${pod('b')}`;

  expect(where(text)).toEqual(['Pod a:1', 'Pod b:8']);
  expect(problems(text)).toEqual([{ file: 'shop.yaml', line: 7, message: 'a quote is not closed' }]);
});

test.each([
  ['kind: A\nmetadata:\n\tname: a\n', 3, 'YAML forbids tabs as indentation', 'replace the tab with spaces'],
  ['a: 1\nsummary: cart: down\n', 2, 'a second ": " in one line', 'put the whole value in quotes'],
  [
    'a:\n  b: 1\n c: 2\n',
    3,
    'this line is indented neither as the line above nor as a line that contains it',
    'align it with its neighbours',
  ],
  [
    '{{- if .Values.on }}\na: 1\n{{- end }}\n',
    1,
    'a Helm template, not the objects that it renders',
    'pass the output of `helm template`',
  ],
  [
    'a: 1\nname: {{ .Values.name }}\n',
    2,
    'a Helm template, not the objects that it renders',
    'pass the output of `helm template`',
  ],
  ['a: 1\n<<<<<<< HEAD\nb: 1\n', 2, 'a merge conflict is not resolved', 'resolve it'],
  ['--- !tag\na: 1\n', 1, 'kubectl does not read "--- !tag"', 'leave nothing but --- on this line'],
  [
    '  a: 1\nb: 2\n',
    2,
    'kubectl ignores the document from here on: this line is indented less than its first line',
    'indent all lines of the document alike',
  ],
])('%j is explained with line and edit', (text, line, message, fix) => {
  expect(problems(text)).toContainEqual({ file: 'shop.yaml', line, message, fix });
});

test.each([
  ['resources: [a.yaml]\n', 'a Kustomization, not the objects that it builds'],
  [
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n',
    'a Kustomization, not the objects that it builds',
  ],
  ['apiVersion: v2\nname: shop\nversion: 1.0.0\n', 'the Chart.yaml of a Helm chart, not the objects that it renders'],
  [
    'replicaCount: 1\n',
    'not a Kubernetes object: it has neither apiVersion nor kind and looks like the values of a Helm chart',
  ],
  ['groups: [{ name: a, rules: [] }]\n', 'a rule file of Prometheus, not a PrometheusRule'],
  ['global: {}\nscrape_configs: []\n', 'a configuration of Prometheus, not an object of the Prometheus Operator'],
  ['on: push\njobs: { build: {} }\n', 'a workflow of GitHub Actions, not a Kubernetes object'],
  ['- a\n', 'a list, not a Kubernetes object'],
  ['just text\n', '"just text" is not a Kubernetes object'],
])('%j is told for what it looks like', (text, message) => {
  expect(problems(text)).toMatchObject([{ line: 1, message, foreign: true }]);
});

test.each([
  ['apiVersion: v1\nmetadata: { name: a }\n', 'apiVersion is v1, but there is no kind'],
  ['apiVersion: v1\nkind: Pod\n', 'this Pod has no metadata.name'],
  ['apiVersion: v1\nkind: Pod\nmetadata: { name: 007 }\n', 'metadata.name of this Pod is 7, not a string'],
  [
    'apiVersion: batch/v1\nkind: Job\nmetadata: { generateName: a- }\n',
    'this Job has generateName instead of a name, so it can be created but not applied',
  ],
])('%j is a manifest with a mistake, not a foreign file', (text, message) => {
  const [problem] = problems(text);

  expect(problem.message).toBe(message);
  expect(problem.foreign).toBeUndefined();
});

test('an alias bomb ends at once, in a message', () => {
  const layers = Array.from('bcdefghij', (name, n) => `${name}: &${name} [${`*${'abcdefghi'[n]},`.repeat(9)}]`);

  expect(problems(`a: &a [1,1,1,1,1,1,1,1,1]\n${layers.join('\n')}\n`)).toMatchObject([
    { line: 4, message: 'not YAML: excessive aliasing' },
  ]);
});

test('collections nested too deeply, and files too large to hold in memory, end in a message', () => {
  expect(problems('['.repeat(100_000))[0].message).toBe('not YAML: nesting exceeded maxDepth (500)');
  expect(problems(' '.repeat(120e6))).toEqual([
    { file: 'shop.yaml', message: '120 MB are too much to read at once; the limit is 100 MB', fix: 'split the file' },
  ]);
});

test('labels that are no strings are left out of the labels, but not out of the body', () => {
  const [pod] = readManifests('apiVersion: v1\nkind: Pod\nmetadata: { name: a, labels: { a: 1, b: c } }\n').objects;

  expect(pod.labels).toEqual({ b: 'c' });
  expect(pod.body).toMatchObject({ metadata: { labels: { a: 1 } } });
});
