import { ApiObject, App, Chart, Duration } from 'cdk8s';
import * as kplus27 from 'cdk8s-plus-27';
import { Credential } from '../../../src/constructs/credential';
import { ExportedApp } from '../../../src/constructs/exported-app';
import { Discovery, type ExportedAppProps, Placement } from '../../../src/constructs/exported-app-props';
import { Exporter } from '../../../src/constructs/generated/exporter';
import { shop } from '../shop';

type Props = Parameters<typeof Exporter.redis>[0];
const wrong = (props: Record<string, unknown>): Props => props as Props;
const password = Credential.fromSecret('auth', 'password');
const address = 'cache:6379';

function object(chart: Chart, kind: string, spec: Record<string, unknown>): ApiObject {
  return new ApiObject(chart, kind, { apiVersion: 'v1', kind, metadata: { name: 'cart' }, spec });
}

const pods = {
  template: {
    metadata: { labels: { app: 'cart' } },
    spec: { containers: [{ name: 'cart', ports: [{ containerPort: 1 }] }] },
  },
};

test.each<[string, (chart: Chart) => ExportedAppProps, string]>([
  [
    'an input that does not exist',
    () => ({ address, exporter: Exporter.redis(wrong({ adress: 'redis://cache' })) }),
    'exporter "redis": "adress" is no input; did you mean "address"?',
  ],
  [
    'an input that is like no other',
    () => ({ address, exporter: Exporter.memcached(wrong({ tls: true }) as never) }),
    'exporter "memcached": "tls" is no input; inputs are: address',
  ],
  [
    'a missing input',
    () => ({ address, exporter: Exporter.mysql({ password } as never) }),
    'exporter "mysql": "username" is missing (user with PROCESS, REPLICATION CLIENT and SELECT); pass for example "exporter"',
  ],
  [
    'no application',
    () => ({ exporter: Exporter.redis() }),
    'exporter "redis": "address" is missing (URL of the server); pass `app` or `address`',
  ],
  [
    'a literal secret, which is not repeated',
    () => ({ address, exporter: Exporter.redis(wrong({ password: 'hunter2' })) }),
    'exporter "redis": "password" is secret, got a literal; pass Credential.fromSecret(name, key)',
  ],
  [
    'a credential where it would be written down',
    () => ({ address, exporter: Exporter.redis(wrong({ username: password })) }),
    'exporter "redis": "username" must be a text, got a Credential; pass one',
  ],
  [
    'an address that is a URL',
    () => ({ address: 'redis://cache:6379', exporter: Exporter.redis() }),
    '`address` must be host:port, got "redis://cache:6379"; pass for example "db.example.com:5432"',
  ],
  [
    'an application with two candidate ports',
    (chart) => ({
      app: object(chart, 'Service', {
        selector: { app: 'cart' },
        ports: [
          { name: 'a', port: 1 },
          { name: 'b', port: 2 },
        ],
      }),
      exporter: Exporter.redis(),
    }),
    'Service/cart has several ports, got "a" (1), "b" (2); pass `port` (its name) or `portNumber` to choose one',
  ],
  [
    'an application without a Service',
    (chart) => ({
      app: new kplus27.Deployment(chart, 'Redis', { containers: [{ image: 'redis' }], metadata: { name: 'redis' } }),
      exporter: Exporter.redis(),
    }),
    'Deployment/redis has no Service, so it has no address; pass the Service, `address`, or Placement.SIDECAR',
  ],
  [
    'a name that is no DNS label',
    () => ({ address, exporter: Exporter.redis(), name: 'my_cache' }),
    '`name` must be a DNS label (at most 63 of a-z, 0-9 and "-", which may not stand at an end), got "my_cache"; did you mean "my-cache"?',
  ],
  [
    'a duration of 0',
    () => ({ address, exporter: Exporter.redis(), interval: Duration.seconds(0) }),
    '`interval` must be a whole number of milliseconds above 0, got 0; pass for example Duration.seconds(15)',
  ],
  [
    'root',
    () => ({ exporter: Exporter.custom({ name: 'a', image: 'a:1', port: 1, uid: 0 }) }),
    'exporter "a": the uid must be a number above 0, got 0; pass the user that the image is made for',
  ],
  [
    'a port that is none',
    () => ({ exporter: Exporter.custom({ name: 'a', image: 'a:1', port: 70000 }) }),
    'exporter "a": the port must be a number from 1 to 65535, got 70000; pass the port that serves its metrics',
  ],
  [
    'a file without absolute path',
    () => ({ exporter: Exporter.custom({ name: 'a', image: 'a:1', port: 1, files: { 'a.yml': '' } }) }),
    'exporter "a": a file needs an absolute path, got "a.yml"; begin it with "/"',
  ],
  [
    'a sidecar without pods',
    () => ({ address, exporter: Exporter.redis(), placement: Placement.SIDECAR }),
    'a sidecar needs the pods to join, got no `app`; pass the workload',
  ],
  [
    'a sidecar that would keep a Job from completing',
    (chart) => ({ app: object(chart, 'Job', pods), exporter: Exporter.redis(), placement: Placement.SIDECAR }),
    'a sidecar would keep Job/cart from completing, got Placement.SIDECAR; leave out `placement`',
  ],
  [
    'a sidecar that is one per node',
    () => ({ exporter: Exporter.node(), placement: Placement.SIDECAR }),
    'exporter "node" runs once on every node, got Placement.SIDECAR; leave out `placement`',
  ],
  [
    'a sidecar on a port that is taken',
    (chart) => ({
      app: object(chart, 'Deployment', { selector: { matchLabels: { app: 'cart' } }, ...pods }),
      exporter: Exporter.custom({ name: 'a', image: 'a:1', port: 1 }),
      placement: Placement.SIDECAR,
    }),
    'exporter "a" and container "cart" of Deployment/cart cannot share a pod, got port 1 twice; leave out `placement`',
  ],
  [
    'a sidecar of a name that is taken',
    (chart) => ({
      app: object(chart, 'Pod', { containers: [{ name: 'a-exporter' }] }),
      address,
      exporter: Exporter.custom({ name: 'a', image: 'a:1', port: 1 }),
      placement: Placement.SIDECAR,
    }),
    'Pod/cart has a container of this name already, got "a-exporter"; leave out `placement`\n' +
      'shop/Cache: the selector of Pod/cart is empty, which selects every pod of the namespace; give the workload a label to select on',
  ],
  [
    'a multi-target exporter without Service',
    () => ({ exporter: Exporter.blackbox({ targets: ['https://example.com'] }), discovery: Discovery.PODS }),
    'exporter "blackbox" is asked through a Probe, which needs its Service, got Discovery.PODS; leave out `discovery`',
  ],
  [
    'a NetworkPolicy for pods on the network of the node',
    () => ({ exporter: Exporter.node(), networkPolicy: true }),
    'exporter "node" runs on the network of every node, got `networkPolicy`; leave it out',
  ],
])('%s throws', (_, props, message) => {
  const chart = shop();
  const given = props(chart);
  expect(() => new ExportedApp(chart, 'Cache', given)).toThrow(new Error(`shop/Cache: ${message}`));
});

test('all mistakes at once', () => {
  const make = () =>
    new ExportedApp(shop(), 'Db', {
      name: 'DB',
      exporter: Exporter.mysql(wrong({ user: 'exporter', password: 'hunter2' }) as never),
      interval: Duration.seconds(0),
    });
  expect(make).toThrow(/^(shop\/Db: .*\n){5}shop\/Db: .*$/);
});

test('a Probe names its Service with the namespace, and a NetworkPolicy its Prometheus', () => {
  jest.spyOn(console, 'warn').mockImplementation(() => {});
  const make = () =>
    new ExportedApp(new Chart(new App(), 'shop'), 'Up', {
      exporter: Exporter.blackbox({ targets: ['https://example.com'] }),
      networkPolicy: true,
    });
  expect(make).toThrow(
    'shop/Up: the Probe of exporter "blackbox" names its Service with the namespace, got none; give the chart a namespace\n' +
      'shop/Up: a NetworkPolicy must name the Prometheus that may pass, got none in scope; declare one, or leave out `networkPolicy`',
  );
});
