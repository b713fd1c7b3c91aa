import * as fc from 'fast-check';
import { authorization, basicAuth, proxy, tls } from './http';
import { alertmanager, otlp, remoteRead, remoteWrite, secretRef, tracingConfig, tsdb } from './prometheus-sections';
import { text } from './texts';
import { bool, bytes, count, duration, few, labelKey, pick, protocol, rarely, relabelings, some } from './values';

const version = pick(
  'v3.13.1',
  '3.13.1',
  'v3.5.0',
  'v3.0.0',
  'v2.55.1',
  'v2.54.0',
  'v2.50.1',
  'v2.48.0',
  'v2.45.0',
  'v2.40.7',
  'v2.37.0',
  'v3.0.0-rc.0',
);

const scrapeClass = (name: string) =>
  some({
    default: fc.constant(name === 'default'),
    fallbackScrapeProtocol: protocol,
    tlsConfig: tls,
    authorization,
    relabelings,
    metricRelabelings: relabelings,
    attachMetadata: some({ node: bool }),
  }).map((rest) => ({ name, ...rest }));

const common = fc
  .tuple(
    fc.tuple(scrapeClass('default'), scrapeClass('strict')),
    some({
      additionalScrapeConfigs: rarely(
        secretRef('jobs', 'jobs', 'jobs', 'empty', 'broken', 'mapping', 'relabelings', 'badRelabelings'),
      ),
      remoteWrite: few(remoteWrite, 2),
      enableFeatures: few(pick('st-storage', 'x'), 1),
      runtime: some({ goGC: pick(25, 0) }),
      tracingConfig: rarely(tracingConfig),
      otlp: rarely(otlp),
      tsdb: rarely(tsdb),

      version,
      shards: pick(0, 1, 2, 3, 5),
      scrapeTimeout: rarely(pick('5s', '10s')),
      scrapeProtocols: fc.uniqueArray(protocol, { minLength: 1, maxLength: 3 }),
      externalLabels: fc.dictionary(pick('cluster', 'region', 'prometheus', 'a10', 'a9', 'Z'), text, { maxKeys: 4 }),
      prometheusExternalLabelName: pick('', 'prom', 'prometheus'),
      replicaExternalLabelName: pick('', 'replica', 're.plica'),
      shardingStrategy: fc.oneof(
        fc.constant({ mode: 'Address' }),
        fc.record({
          mode: fc.constant('Topology'),
          topology: some({
            values: fc.uniqueArray(pick('a', 'b', 'c'), { minLength: 1 }),
            externalLabelName: pick('', 'az'),
          }),
        }),
      ),
      serviceDiscoveryRole: pick('Endpoints', 'EndpointSlice'),
      ignoreNamespaceSelectors: bool,
      overrideHonorLabels: bool,
      overrideHonorTimestamps: bool,
      podTargetLabels: few(labelKey),
      enforcedNamespaceLabel: pick('namespace', 'ns', ''),
      excludedFromEnforcement: few(
        fc.record(
          {
            group: pick('monitoring.coreos.com'),
            resource: pick('servicemonitors', 'podmonitors', 'probes', 'scrapeconfigs'),
            namespace: pick('shop', 'x'),
            name: pick('m0', 'm1', ''),
          },
          { requiredKeys: ['group', 'resource', 'namespace'] },
        ),
      ),
      sampleLimit: count,
      targetLimit: count,
      labelLimit: count,
      labelNameLengthLimit: count,
      labelValueLengthLimit: count,
      keepDroppedTargets: count,
      bodySizeLimit: bytes,
      enforcedSampleLimit: count,
      enforcedTargetLimit: count,
      enforcedLabelLimit: count,
      enforcedLabelNameLengthLimit: count,
      enforcedLabelValueLengthLimit: count,
      enforcedKeepDroppedTargets: count,
      enforcedBodySizeLimit: bytes,
      nameValidationScheme: pick('UTF8', 'Legacy'),
      nameEscapingScheme: pick('AllowUTF8', 'Underscores', 'Dots', 'Values'),
      convertClassicHistogramsToNHCB: bool,
      scrapeClassicHistograms: bool,
      scrapeNativeHistograms: bool,
      scrapeFailureLogFile: pick('failures.log', '/tmp/failures.log'),
      apiserverConfig: rarely(
        fc
          .tuple(
            fc.oneof(
              fc.constant({}),
              basicAuth.map((auth) => ({ basicAuth: auth })),
              authorization.map((auth) => ({ authorization: auth })),
            ),
            some({ bearerTokenFile: pick('/token'), tlsConfig: tls }),
            proxy,
          )
          .map(([auth, rest, proxied]) => ({ host: 'https://api', ...auth, ...rest, ...proxied })),
      ),
    }),
  )
  .map(([scrapeClasses, spec]) => ({ scrapeClasses, ...spec }));

const serverOnly = some({
  alerting: some({ alertmanagers: few(alertmanager, 2) }).map(({ alertmanagers = [] }) => ({ alertmanagers })),
  additionalAlertRelabelConfigs: rarely(secretRef('relabelings', 'empty')),
  additionalAlertManagerConfigs: rarely(secretRef('alertmanagers', 'empty', 'broken')),
  remoteRead: few(remoteRead, 2),
  exemplars: some({ maxSize: pick(0, 1000) }),
  retention: pick('1d', '2w'),
  retentionSize: pick('10GB'),
  ruleSelector: fc.constant({}),
  ruleQueryOffset: duration,
  queryLogFile: pick('query.log', '/tmp/query.log'),
});

const selectors = {
  serviceMonitorSelector: {},
  serviceMonitorNamespaceSelector: {},
  podMonitorSelector: {},
  podMonitorNamespaceSelector: {},
  probeSelector: {},
  probeNamespaceSelector: {},
  scrapeConfigSelector: {},
  scrapeConfigNamespaceSelector: {},
};

/** The API server wants a shard in every zone. */
function consistent<T extends { shards?: number; shardingStrategy?: object }>(spec: T): T {
  const topology = JSON.stringify(spec.shardingStrategy ?? {}).includes('Topology');
  return topology ? { ...spec, shards: 3 + (spec.shards ?? 0) } : spec;
}

const defaults = { scrapeInterval: '30s', portName: 'web', shards: 1 };

export const prometheus = fc.oneof(
  fc.tuple(common, serverOnly).map(([spec, more]) => ({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Prometheus',
    metadata: { name: 'k8s', namespace: 'monitoring' },
    spec: consistent({ ...selectors, ...defaults, evaluationInterval: '30s', ...spec, ...more }),
  })),
  common.map((spec) => ({
    apiVersion: 'monitoring.coreos.com/v1alpha1',
    kind: 'PrometheusAgent',
    metadata: { name: 'k8s', namespace: 'monitoring' },
    spec: consistent({ ...selectors, ...defaults, ...spec }),
  })),
);
