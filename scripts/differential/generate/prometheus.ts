import * as fc from 'fast-check';
import { compact, type KubernetesObject, object, pick, rarely } from './choices';
import { relabelings } from './relabelings';

const selector = fc.oneof(
  { weight: 12, arbitrary: fc.constant<object | undefined>({}) },
  { weight: 1, arbitrary: fc.constant<object | undefined>({ matchLabels: { release: 'kps' } }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const namespaceSelector = fc.oneof(
  { weight: 12, arbitrary: fc.constant<object | undefined>({}) },
  { weight: 1, arbitrary: fc.constant<object | undefined>({ matchLabels: { team: 'a' } }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const scrapeClass = fc
  .record({
    default: rarely(fc.constant(true), 2),
    relabelings: rarely(relabelings, 2),
    attachMetadata: rarely(fc.constant({ node: true }), 4),
  })
  .map((value) => compact({ name: 'default', ...value }));

export const prometheus: fc.Arbitrary<KubernetesObject> = fc
  .record({
    serviceMonitorSelector: selector,
    serviceMonitorNamespaceSelector: namespaceSelector,
    podMonitorSelector: selector,
    podMonitorNamespaceSelector: namespaceSelector,
    probeSelector: selector,
    probeNamespaceSelector: namespaceSelector,
    scrapeConfigSelector: selector,
    scrapeConfigNamespaceSelector: namespaceSelector,
    version: rarely(pick('v3.0.0', 'v3.5.0', 'v3.13.1'), 3),
    shards: rarely(pick(0, 1, 2, 3), 4),
    replicas: rarely(pick(1, 2), 4),
    scrapeInterval: rarely(pick('10s', '1m'), 4),
    podTargetLabels: rarely(fc.constant(['version']), 6),
    enforcedNamespaceLabel: rarely(pick('namespace', 'tenant'), 8),
    ignoreNamespaceSelectors: rarely(fc.constant(true), 12),
    serviceDiscoveryRole: rarely(pick('Endpoints', 'EndpointSlice'), 2),
    scrapeClasses: rarely(
      fc.constant(undefined).chain(() => scrapeClass.map((made) => [made])),
      6,
    ),
    nameValidationScheme: rarely(pick('Legacy', 'UTF8'), 10),
    additionalScrapeConfigs: rarely(fc.constant({ name: 'more', key: 'jobs' }), 12),
    externalLabels: rarely(fc.constant({ cluster: 'c1' }), 5),
  })
  .map((spec) =>
    object('monitoring.coreos.com/v1', 'Prometheus', { name: 'k8s', namespace: 'monitoring' }, { spec: compact(spec) }),
  );

const jobs = [
  '- job_name: raw\n  static_configs:\n  - targets: [raw:1]\n',
  '- job_name: raw\n  kubernetes_sd_configs:\n  - role: pod\n  relabel_configs:\n  - action: keep\n    source_labels: [__meta_kubernetes_pod_label_app]\n    regex: cart\n',
  '- job_name: raw\n  static_config:\n  - targets: [raw:1]\n',
  '- job_name: raw\n  static_configs:\n  - targets: [http://raw]\n',
  '- job_name: raw\n  basic_auth: {username: a}\n  authorization: {credentials: b}\n  static_configs:\n  - targets: [raw:1]\n',
  '- job_name: raw\n- job_name: raw\n',
  '- job_name: raw\n  scrape_timeout: 10m\n',
  '- job_name: raw\n  relabel_configs:\n  - regex: (\n',
  '- job_name: raw\n  relabel_configs:\n  - action: bad\n',
  '- job_name: raw\n  honor_labels: maybe\n  sample_limit: -1\n',
  '- job_name: raw\n  kubernetes_sd_configs:\n  - role: pod\n    selectors:\n    - role: service\n',
  '- job_name: raw\n  kubernetes_sd_configs:\n  - role: pod\n    bearer_token: x\n',
  '- job_name: raw\n  file_sd_configs:\n  - files: [a.txt]\n',
];

export const additional: fc.Arbitrary<KubernetesObject> = pick(...jobs).map((text) =>
  object('v1', 'Secret', { name: 'more', namespace: 'monitoring' }, { stringData: { jobs: text } }),
);
