import type { JsonObject, Manifest } from '../../manifests/manifest';
import type { Authorization, BasicAuth } from '../validation/credentials';
import type { ProxyConfig } from '../validation/proxy';
import type { RelabelConfig } from '../validation/relabeling';
import { authorization, basicAuth, mergedAuthorization, oauth2 } from './authentication';
import { discoveries } from './discovery/discoveries';
import { withEnforcedNamespace } from './enforced-namespace';
import { type Generator, shardsOf, since, specOf } from './generator';
import { namingSchemes } from './global-section';
import { type Honoring, honorLabels, honorTimestamps, trackTimestampsStaleness } from './honoring';
import type { Intake } from './intake';
import { bodySizeLimit, countLimits } from './limits';
import { mapping, sortedMapping } from './mapping';
import { metricRelabelings } from './metric-relabelings';
import { nativeHistograms } from './native-histograms';
import { proxyConfig } from './proxy';
import { relabelConfigs, rememberJob } from './relabeling';
import { scrapeClassOf } from './scrape-class';
import { fallbackScrapeProtocol, scrapeProtocols } from './scrape-protocols';
import { shardingRelabelingsUnlessHashed } from './sharding';
import type { OAuth2, SafeTls } from './spec/client';
import { mergedSafeTls, tlsConfig } from './tls';

/** monitoringv1alpha1.ScrapeConfigSpec without its service discoveries. */
export interface ScrapeConfigSpec extends Intake, Honoring, ProxyConfig {
  readonly jobName?: string;
  readonly metricsPath?: string;
  readonly scrapeInterval?: string;
  readonly scrapeTimeout?: string;
  readonly params?: Readonly<Record<string, readonly string[]>>;
  readonly scheme?: string;
  readonly enableCompression?: boolean;
  readonly enableHTTP2?: boolean;
  readonly basicAuth?: BasicAuth;
  readonly authorization?: Authorization;
  readonly oauth2?: OAuth2;
  readonly tlsConfig?: SafeTls;
  readonly relabelings?: readonly RelabelConfig[];
  readonly metricRelabelings?: readonly RelabelConfig[];
  readonly nameValidationScheme?: string;
  readonly nameEscapingScheme?: string;
}

/** prometheus-operator pkg/prometheus/promcfg.go, generateScrapeConfig. */
export function scrapeConfigJob(generator: Generator, scrapeConfig: Manifest): JsonObject {
  const { namespace, name } = scrapeConfig;
  const job = `scrapeConfig/${namespace}/${name}`;
  const spec = specOf<ScrapeConfigSpec>(scrapeConfig);
  const scrapeClass = scrapeClassOf(generator, spec.scrapeClass);

  return mapping(
    { job_name: job },
    spec.honorTimestamps === undefined ? {} : honorTimestamps(generator, spec.honorTimestamps),
    trackTimestampsStaleness(generator, spec.trackTimestampsStaleness),
    spec.honorLabels === undefined ? {} : honorLabels(generator, spec.honorLabels),
    {
      metrics_path: spec.metricsPath,
      params: Object.keys(spec.params ?? {}).length > 0 ? sortedMapping(spec.params ?? {}) : undefined,
      enable_compression: since(generator, '2.49.0', spec.enableCompression),
      enable_http2: since(generator, '2.35.0', spec.enableHTTP2),
      scrape_interval: spec.scrapeInterval,
      scrape_timeout: spec.scrapeTimeout,
    },
    scrapeProtocols(generator, spec.scrapeProtocols),
    fallbackScrapeProtocol(generator, spec.fallbackScrapeProtocol ?? scrapeClass.fallbackScrapeProtocol),
    { scheme: spec.scheme?.toLowerCase() },
    proxyConfig(generator, namespace, spec),
    basicAuth(generator, namespace, spec.basicAuth),
    authorization(generator, namespace, mergedAuthorization(spec.authorization, scrapeClass.authorization)),
    oauth2(generator, namespace, spec.oauth2),
    tlsConfig(generator, namespace, mergedSafeTls(spec.tlsConfig, scrapeClass.tlsConfig)),
    countLimits(generator, spec),
    nativeHistograms(generator, spec),
    bodySizeLimit(generator, spec.bodySizeLimit),
    discoveries({ generator, namespace, job }, specOf<JsonObject>(scrapeConfig)),
    { relabel_configs: relabelings(generator, scrapeConfig, spec, scrapeClass.relabelings) },
    metricRelabelings(generator, scrapeConfig, scrapeClass, spec.metricRelabelings),
    namingSchemes(generator, spec),
  );
}

/** Without relabelings of its own a ScrapeConfig gets no enforced namespace, and with one shard no sharding. */
function relabelings(
  generator: Generator,
  scrapeConfig: Manifest,
  { jobName, relabelings: own = [] }: ScrapeConfigSpec,
  ofClass: readonly RelabelConfig[] | undefined,
): JsonObject[] {
  const all = [
    rememberJob,
    ...relabelConfigs(ofClass),
    ...(jobName === undefined ? [] : [{ target_label: 'job', action: 'replace', replacement: jobName }]),
    ...(own.length > 0 ? relabelConfigs(withEnforcedNamespace(generator, scrapeConfig, own)) : []),
  ];
  return shardsOf(generator) === 1 ? all : [...all, ...shardingRelabelingsUnlessHashed(generator, all)];
}
