import { Duration } from 'cdk8s';
import * as kplus33 from 'cdk8s-plus-33';
import { AppMonitor } from '../../src/constructs/app-monitor';
import { Scheme } from '../../src/constructs/app-monitor-props';
import { Credential } from '../../src/constructs/credential';
import { ExportedApp } from '../../src/constructs/exported-app';
import { Discovery, Placement } from '../../src/constructs/exported-app-props';
import { Exporter } from '../../src/constructs/generated/exporter';
import { Relabeling } from '../../src/constructs/relabeling';
import { admit } from '../../src/proof/manifests/admit';
import { manifestOf } from '../../src/proof/manifests/manifest';
import { manifests, shop } from './shop';

test('the API server accepts every object as it is, and prunes nothing', () => {
  const chart = shop();
  const password = Credential.fromSecret('auth', 'password');
  const deployment = (id: string, portNumber: number) =>
    new kplus33.Deployment(chart, id, { containers: [{ image: 'app:1', portNumber }] });
  const scrape = {
    interval: Duration.seconds(15),
    scrapeTimeout: Duration.millis(1500),
    relabelings: [Relabeling.replace('__meta_kubernetes_pod_name', '(.*)-.*', 'workload', '$1')],
    metricRelabelings: [Relabeling.keepMetrics('(redis|node|probe)_.*'), Relabeling.dropLabels('instance_.*')],
  };

  new ExportedApp(chart, 'Cache', {
    app: deployment('Redis', 6379).exposeViaService(),
    exporter: Exporter.redis({ password, resources: { memoryLimit: '64Mi' } }),
    networkPolicy: true,
    podDisruptionBudget: true,
    ...scrape,
  });
  new ExportedApp(chart, 'Sidecar', {
    app: deployment('Memcached', 11211),
    exporter: Exporter.memcached({ files: { '/etc/a': 'a' }, secretFiles: { '/etc/b': password } }),
    placement: Placement.SIDECAR,
    discovery: Discovery.SERVICE,
  });
  new ExportedApp(chart, 'Pods', { exporter: Exporter.node(), discovery: Discovery.PODS, ...scrape });
  new ExportedApp(chart, 'Up', {
    exporter: Exporter.blackbox({ targets: ['https://example.com'], config: 'modules: {}' }),
    ...scrape,
  });
  new AppMonitor(chart, 'Native', {
    app: deployment('App', 8080).exposeViaService(),
    scheme: Scheme.HTTPS,
    basicAuth: { username: Credential.fromSecret('auth', 'user'), password },
    params: { format: ['prometheus'] },
    honorLabels: true,
    ...scrape,
  });

  const { refused, pruned } = admit(manifests(chart).map((body) => manifestOf(body)));
  expect(refused.map(({ object, message }) => `${object.kind}: ${message}`)).toEqual([]);
  expect(pruned).toEqual([]);
});
