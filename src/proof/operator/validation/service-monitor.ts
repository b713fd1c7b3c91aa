import { type LabelSelector, selectorError } from '../../cluster/label-selector';
import { at, fail, type Problems } from '../verdict';
import type { Context } from './context';
import { basicAuthProblems, oauth2Problems, safeAuthorizationProblems } from './credentials';
import { type HttpConfig, httpShapeProblems, isConfigured } from './http';
import { type LocalAssets, needed } from './local-assets';
import { proxyConfigProblems } from './proxy';
import { type RelabelConfig, relabelingProblems } from './relabeling';
import { scrapeClassProblems, timingProblems } from './scrape-options';
import { selectorMechanismProblems } from './selector-mechanism';
import { type TlsConfig, tlsProblems, tlsShapeProblems } from './tls';

export interface ServiceMonitorSpec {
  readonly selector?: LabelSelector;
  readonly selectorMechanism?: string;
  readonly scrapeClass?: string;
  readonly endpoints?: readonly Endpoint[];
}

interface Endpoint extends HttpConfig {
  readonly interval?: string;
  readonly scrapeTimeout?: string;
  readonly bearerTokenFile?: string;
  readonly tlsConfig?: TlsConfig;
  readonly relabelings?: readonly RelabelConfig[];
  readonly metricRelabelings?: readonly RelabelConfig[];
}

/** prometheus-operator pkg/prometheus/resource_selector.go, checkServiceMonitor. */
export function* serviceMonitorProblems(spec: ServiceMonitorSpec, context: Context): Problems {
  yield* fail(selectorError(spec.selector));
  yield* selectorMechanismProblems(spec.selectorMechanism, context.version);
  for (const [i, endpoint] of (spec.endpoints ?? []).entries()) {
    yield* at(`endpoints[${i}]`, endpointProblems(endpoint, context));
    // Only this message does not say which endpoint it is about.
    if (isConfigured(endpoint)) yield* proxyConfigProblems(endpoint, context.assets);
  }
  yield* at('scrapeClassName', scrapeClassProblems(spec.scrapeClass, context.options));
}

function* endpointProblems(endpoint: Endpoint, { options, version, assets }: Context): Problems {
  if (options.arbitraryFSAccessThroughSMs?.deny) yield* fileAccessProblems(endpoint);
  if (isConfigured(endpoint)) yield* clientProblems(endpoint, assets);
  yield* timingProblems(endpoint.interval, endpoint.scrapeTimeout, options);
  if (endpoint.relabelings) yield* at('relabelConfigs', relabelingProblems(endpoint.relabelings, version));
  if (endpoint.metricRelabelings) {
    yield* at('metricRelabelConfigs', relabelingProblems(endpoint.metricRelabelings, version));
  }
}

function* clientProblems(endpoint: Endpoint, assets: LocalAssets): Problems {
  yield* httpShapeProblems(endpoint, tlsShapeProblems(endpoint.tlsConfig));
  if (endpoint.bearerTokenSecret?.name) {
    yield* at('bearerTokenSecret', needed(assets.secretKey(endpoint.bearerTokenSecret)));
  }
  yield* at('basicAuth', basicAuthProblems(endpoint.basicAuth, assets));
  yield* at('tlsConfig', tlsProblems(endpoint.tlsConfig, assets));
  yield* at('oauth2', oauth2Problems(endpoint.oauth2, assets));
  yield* at('authorization', safeAuthorizationProblems(endpoint.authorization, assets));
}

/** pkg/prometheus/resource_selector.go, testForArbitraryFSAccess. */
function* fileAccessProblems({ bearerTokenFile, tlsConfig }: Endpoint): Problems {
  const by = bearerTokenFile
    ? 'bearer token file'
    : tlsConfig?.caFile || tlsConfig?.certFile || tlsConfig?.keyFile
      ? 'tls config'
      : undefined;
  if (by) yield* fail(`it accesses file system via ${by} which Prometheus specification prohibits`);
}
