import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command';

let folder: string;
const write = (name: string, text: string) => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrapecheck-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const monitor = `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: cart }
spec:
  selector: { matchLabels: { app: cart } }
  endpoints: [{ port: metrics }]
`;
const service = `apiVersion: v1
kind: Service
metadata: { name: cart, labels: { app: cart } }
spec: { selector: { app: cart }, ports: [{ name: metrics, port: 9090 }] }
`;
const pod = `{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "cart", "labels": {"app": "cart"}}, "spec": {"containers": [{"name": "cart", "image": "cart"}]}}`;
const prometheus = `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: k8s }
spec: { serviceMonitorSelector: {} }
`;

const urls = (out: string) =>
  (JSON.parse(out) as { prometheuses: { targets: { url: string }[] }[] }).prometheuses.flatMap(({ targets }) =>
    targets.map(({ url }) => url),
  );

test('a folder is read with all folders below it; files that only lie next to manifests are passed over', async () => {
  write('a/monitor.yaml', monitor);
  write('a/b/service.yml', service);
  write('pod.json', pod);
  write('prometheus.yaml', prometheus);
  write('values.yaml', 'replicas: 2\n');
  write('node_modules/x/broken.yaml', '{');
  const { status, out } = await runCommand(['targets', folder, '--format', 'json']);
  expect([status, urls(out)]).toEqual([0, ['http://cart:9090/metrics']]);
});

test('- reads standard input, --with adds what is in the cluster, --namespace places what names no namespace', async () => {
  const cluster = write('cluster.yaml', prometheus);
  const rest = write('rest.yaml', [service, pod].join('---\n'));
  const args = ['targets', '-', '--with', cluster, '--with', rest, '--namespace', 'shop', '--format', 'json'];
  const { out } = await runCommand(args, monitor);
  expect(JSON.parse(out)).toMatchObject({
    prometheuses: [
      {
        name: 'shop/k8s',
        targets: [{ labels: { namespace: 'shop' }, from: { service: 'shop/cart', workload: 'Pod/shop/cart' } }],
      },
    ],
  });
});

test('a preset stands for the Prometheus object of the chart and its rights', async () => {
  const all = write('all.yaml', [monitor, service, pod].join('---\n'));
  const check = (preset: string) => runCommand(['check', all, '--prometheus', preset, '--format', 'json']);
  const { findings, unknowns } = JSON.parse((await check('kube-prometheus-stack:kps@monitoring')).out);
  expect(findings).toMatchObject([{ name: 'monitor-not-selected', fix: 'set metadata.labels.release to "kps"' }]);
  expect(unknowns).toEqual([]);
  expect((await check('kube-prometheus')).status).toBe(0);
});

test.each([
  [['check', 'nowhere.yaml'], 'scrapecheck: cannot read nowhere.yaml: there is no such file or folder\n'],
  [['check', '-', '-'], 'scrapecheck: - can be read only once\n'],
  [['check', '-'], 'scrapecheck: no Kubernetes objects in -\n'],
  [['check', '-', '--prometheus', 'grafana'], 'scrapecheck: --prometheus grafana: there is no such preset; '],
  [['check', '-', '--format', 'xml'], "scrapecheck: option '--format <format>' argument 'xml' is invalid."],
  [['check'], "scrapecheck: missing required argument 'path'\n"],
  [['chekc'], "scrapecheck: unknown command 'chekc'\n(Did you mean check?)\n"],
])('%j ends with status 2 and one clear sentence', async (args, complaint) => {
  const { status, out, err } = await runCommand(args);
  expect([status, out]).toEqual([2, '']);
  expect(err.startsWith(complaint)).toBe(true);
  expect(err).not.toContain('    at ');
});

test('everything that cannot be read is said at once, with file and line', async () => {
  const one = write('one.yaml', 'kind: Service\nmetadata: {name: a\n');
  const two = write('two.yaml', 'just text\n');
  const { status, err } = await runCommand(['check', one, two]);
  expect(status).toBe(2);
  expect(err.split('\n')).toEqual([
    expect.stringMatching(/^scrapecheck: .*one\.yaml:3: a bracket is not closed$/),
    `scrapecheck: ${two}:1: "just text" is not a Kubernetes object`,
    '',
  ]);
});
