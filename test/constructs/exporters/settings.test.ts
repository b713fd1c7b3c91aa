import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus27 from 'cdk8s-plus-27';
import * as kplus33 from 'cdk8s-plus-33';
import { Credential } from '../../../src/constructs/credential';
import { ExportedApp } from '../../../src/constructs/exported-app';
import type { ExportedAppProps } from '../../../src/constructs/exported-app-props';
import { Exporter } from '../../../src/constructs/generated/exporter';
import { shop } from '../shop';

const password = Credential.fromSecret('auth', 'password');

function redisService(chart: Chart): kplus27.Service {
  const redis = new kplus27.Deployment(chart, 'Redis', { containers: [{ image: 'redis:7.2', portNumber: 6379 }] });
  return redis.exposeViaService({ name: 'redis' });
}

const exported = (chart: Chart, props: ExportedAppProps) => new ExportedApp(chart, 'Cache', props);
const container = (of: ExportedApp) => of.exporter.toJson().spec.template.spec.containers[0];

describe('the address', () => {
  const address = (of: ExportedApp) => container(of).env[0];

  test.each([
    ['cdk8s-plus-27', (chart: Chart) => redisService(chart)],
    [
      'cdk8s-plus-33',
      (chart: Chart) =>
        new kplus33.Deployment(chart, 'Redis', { containers: [{ image: 'redis', portNumber: 6379 }] }).exposeViaService(
          { name: 'redis' },
        ),
    ],
  ])('comes from a Service of %s', (_, service) => {
    const chart = shop();
    const cache = exported(chart, { app: service(chart), exporter: Exporter.redis() });

    expect(address(cache)).toEqual({ name: 'REDIS_ADDR', value: 'redis://redis.shop.svc:6379' });
  });

  test('is the target port behind a headless Service, and the port where the system usually listens', () => {
    const chart = shop();
    const app = new ApiObject(chart, 'Service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'db', namespace: 'data' },
      spec: {
        clusterIP: 'None',
        selector: { app: 'db' },
        ports: [
          { name: 'repl', port: 5433 },
          { name: 'sql', port: 5432, targetPort: 15432 },
        ],
      },
    });
    const db = exported(chart, { app, exporter: Exporter.postgres({ username: 'exporter' }) });

    expect(address(db).value).toBe('db.data.svc:15432/postgres?sslmode=disable');
  });

  test('may be outside the cluster', () => {
    const db = exported(shop(), {
      address: 'db.example.com:3306',
      exporter: Exporter.mysql({ username: 'exporter', password }),
    });

    expect(container(db)).toMatchObject({
      args: ['--mysqld.address=db.example.com:3306', '--mysqld.username=exporter'],
      env: [{ name: 'MYSQLD_EXPORTER_PASSWORD', valueFrom: { secretKeyRef: { name: 'auth', key: 'password' } } }],
    });
  });

  test('is the name alone if there is no namespace', () => {
    jest.spyOn(console, 'warn').mockImplementation(() => {});
    const chart = new Chart(new App(), 'shop');
    const cache = exported(chart, { app: redisService(chart), exporter: Exporter.redis() });

    expect(address(cache).value).toBe('redis://redis:6379');
  });

  test('gives way to the input', () => {
    const cache = exported(shop(), { exporter: Exporter.redis({ address: 'rediss://elsewhere:6380' }) });

    expect(address(cache).value).toBe('rediss://elsewhere:6380');
  });
});

test('an argument without a name comes last, where flags of the user do not end up behind it', () => {
  const chart = shop();
  const app = new kplus27.Deployment(chart, 'Nats', { containers: [{ image: 'nats:2', portNumber: 8222 }] });
  const nats = exported(chart, { app, exporter: Exporter.nats({ args: ['-V'] }) });

  const { args } = nats.exporter.toJson().spec.template.spec.containers[1];
  expect(args.slice(-2)).toEqual(['-V', 'http://localhost:8222']);
});

test('files come from ConfigMaps and Secrets', () => {
  const chart = shop();
  const cart = exported(chart, {
    exporter: Exporter.custom({
      name: 'cart',
      image: 'example/cart-exporter:1.2.0',
      port: 9200,
      files: { '/etc/cart/config.yml': 'a: 1' },
      secretFiles: { '/etc/cart/token': password },
    }),
  });

  const { containers, volumes } = cart.exporter.toJson().spec.template.spec;
  expect(cart.config!.toJson().data).toEqual({ 'etc.cart.config.yml': 'a: 1' });
  expect(volumes).toEqual([
    { name: 'cart-exporter-config', configMap: { name: cart.config!.name } },
    { name: 'cart-exporter-secret-0', secret: { secretName: 'auth' } },
  ]);
  expect(containers[0].volumeMounts).toEqual([
    { name: 'cart-exporter-config', mountPath: '/etc/cart/config.yml', subPath: 'etc.cart.config.yml', readOnly: true },
    { name: 'cart-exporter-secret-0', mountPath: '/etc/cart/token', subPath: 'password', readOnly: true },
  ]);
});

test('a custom exporter knows host and port, and leaves other braces alone', () => {
  const chart = shop();
  const cart = exported(chart, {
    app: redisService(chart),
    exporter: Exporter.custom({
      name: 'cart',
      image: 'example/cart-exporter:1.2.0',
      port: 9200,
      path: '/custom',
      args: ['--url=http://{host}:{port}', '--match={"a":{b}}'],
      env: { CART_HOST: '{host}' },
      secretEnv: { CART_TOKEN: password },
    }),
  });

  expect(container(cart)).toMatchObject({
    name: 'cart-exporter',
    args: ['--url=http://redis.shop.svc:6379', '--match={"a":{b}}'],
    env: [
      { name: 'CART_HOST', value: 'redis.shop.svc' },
      { name: 'CART_TOKEN', valueFrom: {} },
    ],
    livenessProbe: { tcpSocket: { port: 9200 } },
  });
  expect(cart.monitor.toJson().spec.endpoints).toEqual([{ port: 'metrics', path: '/custom' }]);
});

test('a flag without a value goes with the input that needs it, and only with it', () => {
  const address = 'kafka:9092';
  const chart = shop();
  const plain = exported(chart, { address, exporter: Exporter.kafka() });
  const sasl = new ExportedApp(chart, 'Sasl', { address, exporter: Exporter.kafka({ username: 'u', password }) });

  expect(container(plain).args).toEqual(['--kafka.server=kafka:9092']);
  expect(container(sasl).args).toEqual(['--kafka.server=kafka:9092', '--sasl.enabled', '--sasl.username=u']);
});

test('a flag that names a file goes with the file, and only with it', () => {
  const chart = shop();
  const plain = exported(chart, { exporter: Exporter.statsd() });
  const mapped = new ExportedApp(chart, 'Mapped', { exporter: Exporter.statsd({ mappings: 'mappings: []' }) });

  expect(container(plain).args).toBeUndefined();
  expect(container(mapped).args).toEqual(['--statsd.mapping-config=/etc/statsd_exporter/mappings.yml']);
  expect(container(mapped).volumeMounts[0].mountPath).toBe('/etc/statsd_exporter/mappings.yml');
});
