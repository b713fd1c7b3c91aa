import type { JsonObject, Manifest } from '../../manifests/manifest';
import type { KeySelector } from '../assets';
import type { Authorization, BasicAuth } from '../validation/credentials';
import type { ProxyConfig } from '../validation/proxy';
import type { RelabelConfig } from '../validation/relabeling';
import { authorization, basicAuth, bearerToken, mergedAuthorization, oauth2 } from './authentication';
import { type Generator, since, specOf } from './generator';
import { honorTimestamps } from './honoring';
import { httpSwitches } from './http-client';
import { type Intake, intake } from './intake';
import { mapping } from './mapping';
import { metricRelabelings } from './metric-relabelings';
import { type ProbeTargets, probeTargets } from './probe-targets';
import { proxyConfig } from './proxy';
import { rememberJob, setLabel } from './relabeling';
import { scrapeClassOf } from './scrape-class';
import { shardingRelabelings } from './sharding';
import type { OAuth2, SafeTls } from './spec/client';
import { mergedSafeTls, tlsConfig } from './tls';

/** monitoringv1.ProbeSpec. */
export interface ProbeSpec extends Intake {
  readonly jobName?: string;
  readonly prober?: ProxyConfig & { readonly url: string; readonly scheme?: string; readonly path?: string };
  readonly module?: string;
  readonly params?: readonly { readonly name?: string; readonly values?: readonly string[] }[];
  readonly targets?: ProbeTargets;
  readonly interval?: string;
  readonly scrapeTimeout?: string;
  readonly metricRelabelings?: readonly RelabelConfig[];
  readonly authorization?: Authorization;
  readonly basicAuth?: BasicAuth;
  readonly oauth2?: OAuth2;
  readonly bearerTokenSecret?: KeySelector;
  readonly tlsConfig?: SafeTls;
  readonly followRedirects?: boolean;
  readonly enableHttp2?: boolean;
}

/** prometheus-operator pkg/prometheus/promcfg.go, generateProbeConfig. */
export function probeJob(generator: Generator, probe: Manifest): JsonObject {
  const { namespace, name } = probe;
  const spec = specOf<ProbeSpec>(probe);
  const prober = spec.prober ?? { url: '' };
  const scrapeClass = scrapeClassOf(generator, spec.scrapeClass);
  const targets = probeTargets(generator, probe, spec.targets, prober.url, scrapeClass);

  return mapping(
    { job_name: `probe/${namespace}/${name}` },
    honorTimestamps(generator, true),
    {
      metrics_path: prober.path ?? '',
      scrape_interval: spec.interval || undefined,
      scrape_timeout: spec.scrapeTimeout || undefined,
      scheme: prober.scheme?.toLowerCase(),
      params: parametersOf(spec),
    },
    intake(generator, spec, scrapeClass),
    { body_size_limit: since(generator, '2.28.0', generator.spec.enforcedBodySizeLimit || undefined) },
    proxyConfig(generator, namespace, prober),
    httpSwitches(generator, spec),
    tlsConfig(generator, namespace, mergedSafeTls(spec.tlsConfig, scrapeClass.tlsConfig)),
    targets.discovery,
    {
      relabel_configs: [
        rememberJob,
        ...(spec.jobName ? [setLabel('job', spec.jobName)] : []),
        ...targets.relabelings,
        ...shardingRelabelings(generator, '__param_target'),
      ],
    },
    bearerToken(generator, namespace, spec.bearerTokenSecret),
    basicAuth(generator, namespace, spec.basicAuth),
    oauth2(generator, namespace, spec.oauth2),
    authorization(generator, namespace, mergedAuthorization(spec.authorization, scrapeClass.authorization)),
    metricRelabelings(generator, probe, scrapeClass, spec.metricRelabelings),
  );
}

/** `spec.module` beats a parameter of that name. */
function parametersOf({ module, params = [] }: ProbeSpec): JsonObject | undefined {
  const all = mapping(
    { module: module ? [module] : undefined },
    ...params
      .filter(({ name }) => !(module && name === 'module'))
      .map(({ name = '', values = [] }) => ({ [name]: values })),
  );
  return Object.keys(all).length > 0 ? all : undefined;
}
