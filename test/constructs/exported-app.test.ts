import { type Chart, Duration } from 'cdk8s';
import * as kplus27 from 'cdk8s-plus-27';
import { Credential } from '../../src/constructs/credential';
import { ExportedApp } from '../../src/constructs/exported-app';
import { Discovery, type ExportedAppProps } from '../../src/constructs/exported-app-props';
import { Exporter } from '../../src/constructs/generated/exporter';
import { Relabeling } from '../../src/constructs/relabeling';
import { manifests, rendered, shop } from './shop';

const password = Credential.fromSecret('auth', 'password');

function redisService(chart: Chart): kplus27.Service {
  const redis = new kplus27.Deployment(chart, 'Redis', { containers: [{ image: 'redis:7.2', portNumber: 6379 }] });
  return redis.exposeViaService({ name: 'redis' });
}

const exported = (chart: Chart, props: ExportedAppProps) => new ExportedApp(chart, 'Cache', props);

test('by default the exporter has a Deployment, a Service and a ServiceMonitor that fit', () => {
  const chart = shop();
  const cache = exported(chart, { app: redisService(chart), exporter: Exporter.redis({ password }), name: 'cache' });

  const labels = { 'app.kubernetes.io/name': 'redis-exporter', 'app.kubernetes.io/instance': 'cache' };
  expect(cache.exporter.toJson()).toMatchObject({
    kind: 'Deployment',
    metadata: { name: 'cache', namespace: 'shop' },
    spec: { replicas: 1, selector: { matchLabels: labels }, template: { metadata: { labels } } },
  });
  expect(cache.service!.toJson()).toMatchObject({
    metadata: { name: 'cache', labels },
    spec: { selector: labels, ports: [{ name: 'metrics', port: 9121, targetPort: 'metrics' }] },
  });
  expect(cache.monitor.toJson()).toMatchObject({
    kind: 'ServiceMonitor',
    metadata: { name: 'cache', namespace: 'shop', labels: { release: 'kps' } },
    spec: { selector: { matchLabels: labels }, endpoints: [{ port: 'metrics' }] },
  });
});

test('without a name, all objects share the one that cdk8s makes up', () => {
  const chart = shop();
  const { exporter, service, monitor } = exported(chart, { app: redisService(chart), exporter: Exporter.redis() });

  expect(exporter.name).toMatch(/^shop-cache-exporter-/);
  expect([service!.name, monitor.name]).toEqual([exporter.name, exporter.name]);
});

test('exporters are restricted: no root, no writing, no capabilities, no token, no service links', () => {
  const chart = shop();
  const cache = exported(chart, { app: redisService(chart), exporter: Exporter.redis() });

  const { spec, metadata } = cache.exporter.toJson().spec.template;
  expect(spec).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false });
  expect(spec.containers[0]).toMatchObject({
    image: 'oliver006/redis_exporter:v1.89.0',
    livenessProbe: { httpGet: { path: '/health', port: 9121 } },
    resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { cpu: '200m', memory: '128Mi' } },
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      runAsUser: 59000,
      seccompProfile: { type: 'RuntimeDefault' },
    },
  });
  expect(metadata.annotations).toEqual({ 'traffic.sidecar.istio.io/excludeInboundPorts': '9121' });
  expect(cache.podSecurity).toBe('restricted');
});

test('a node exporter runs on every node and says why it cannot be restricted', () => {
  const nodes = exported(shop(), { exporter: Exporter.node({ args: ['--no-collector.wifi'] }) });

  const { metadata, spec } = nodes.exporter.toJson().spec.template;
  expect(nodes.exporter.kind).toBe('DaemonSet');
  expect(nodes.podSecurity).toMatch(/^privileged: reads .* its node/);
  expect(metadata.annotations).toEqual({ 'scrapecheck/pod-security': nodes.podSecurity });
  expect(spec).toMatchObject({
    hostNetwork: true,
    hostPID: true,
    containers: [
      {
        args: ['--path.rootfs=/host', '--no-collector.wifi'],
        volumeMounts: [{ name: 'root', mountPath: '/host', readOnly: true }],
        securityContext: { runAsNonRoot: true },
      },
    ],
    volumes: [{ name: 'root', hostPath: { path: '/' } }],
  });
});

describe('a multi-target exporter', () => {
  test('is asked through a Probe for the application', () => {
    const chart = shop();
    const { monitor } = exported(chart, {
      app: redisService(chart),
      exporter: Exporter.blackbox({ module: 'tcp_connect', targets: ['{host}:{port}'] }),
      name: 'ports',
      interval: Duration.minutes(1),
      relabelings: [Relabeling.label('tier', 'cache')],
    });

    expect(monitor.toJson()).toMatchObject({
      kind: 'Probe',
      metadata: { name: 'ports', labels: { release: 'kps' } },
      spec: {
        interval: '1m',
        module: 'tcp_connect',
        prober: { url: 'ports.shop.svc:9115', path: '/probe' },
        targets: {
          staticConfig: {
            static: ['redis.shop.svc:6379'],
            relabelingConfigs: [{ action: 'replace', targetLabel: 'tier', replacement: 'cache' }],
          },
        },
      },
    });
  });

  test('is told by the Probe what it wants to know with every request', () => {
    const { monitor } = exported(shop(), { exporter: Exporter.snmp({ targets: ['switch-1'], auth: 'office' }) });

    expect(monitor.toJson().spec).toMatchObject({
      module: 'if_mib,system',
      params: [{ name: 'auth', values: ['office'] }],
    });
  });

  test('restarts when its configuration changes', () => {
    const annotation = (config: string) => {
      const chart = shop();
      const exporter = Exporter.blackbox({ targets: ['https://example.com'], config });
      return exported(chart, { exporter }).exporter.toJson().spec.template.metadata.annotations[
        'checksum/blackbox-exporter'
      ];
    };

    expect(annotation('modules: {}')).not.toBe(annotation('modules: { a: {} }'));
  });
});

test('without a Service, Prometheus discovers the pods', () => {
  const chart = shop();
  const cache = exported(chart, {
    app: redisService(chart),
    exporter: Exporter.redis(),
    discovery: Discovery.PODS,
    name: 'cache',
  });

  expect(cache.service).toBeUndefined();
  expect(rendered(chart, 'PodMonitor')).toMatchObject({
    metadata: { name: 'cache' },
    spec: {
      selector: { matchLabels: cache.exporter.toJson().spec.selector.matchLabels },
      podMetricsEndpoints: [{ port: 'metrics' }],
    },
  });
});

test('a NetworkPolicy lets only the Prometheus in scope pass', () => {
  const chart = shop();
  exported(chart, { app: redisService(chart), exporter: Exporter.redis(), networkPolicy: true });

  expect(rendered(chart, 'NetworkPolicy').spec.ingress).toEqual([
    {
      from: [
        {
          namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } },
          podSelector: {
            matchExpressions: [
              { key: 'app.kubernetes.io/name', operator: 'In', values: ['prometheus', 'prometheus-agent'] },
            ],
          },
        },
      ],
      ports: [{ protocol: 'TCP', port: 9121 }],
    },
  ]);
});

test('a NetworkPolicy leaves the ports open on which a bridge is sent something', () => {
  const chart = shop();
  exported(chart, { exporter: Exporter.statsd(), networkPolicy: true });

  expect(rendered(chart, 'NetworkPolicy').spec.ingress).toMatchObject([
    { ports: [{ protocol: 'TCP', port: 9102 }] },
    {
      ports: [
        { protocol: 'UDP', port: 9125 },
        { protocol: 'TCP', port: 9125 },
      ],
    },
  ]);
});

test('a PodDisruptionBudget never holds up a drain', () => {
  const chart = shop();
  exported(chart, { app: redisService(chart), exporter: Exporter.redis(), podDisruptionBudget: true });

  expect(rendered(chart, 'PodDisruptionBudget').spec.maxUnavailable).toBe(1);
});

test('no secret is in any manifest', () => {
  const chart = shop();
  const secret = new kplus27.Secret(chart, 'Secret', { stringData: { password: 'hunter2' } });
  const exporter = Exporter.redis({ password: Credential.of(secret, 'password') });
  exported(chart, { app: redisService(chart), exporter });

  const others = manifests(chart).filter(({ kind }) => kind !== 'Secret');
  expect(JSON.stringify(others)).not.toContain('hunter2');
});
