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
import { type SafeTlsConfig, safeTlsProblems, safeTlsShapeProblems } from './tls';

export interface PodMonitorSpec {
  readonly selector?: LabelSelector;
  readonly selectorMechanism?: string;
  readonly scrapeClass?: string;
  readonly podMetricsEndpoints?: readonly PodMetricsEndpoint[];
}

interface PodMetricsEndpoint extends HttpConfig {
  readonly interval?: string;
  readonly scrapeTimeout?: string;
  readonly tlsConfig?: SafeTlsConfig;
  readonly relabelings?: readonly RelabelConfig[];
  readonly metricRelabelings?: readonly RelabelConfig[];
}

/** prometheus-operator pkg/prometheus/resource_selector.go, checkPodMonitor. */
export function* podMonitorProblems(spec: PodMonitorSpec, context: Context): Problems {
  yield* at('failed to parse label selector', fail(selectorError(spec.selector)));
  yield* selectorMechanismProblems(spec.selectorMechanism, context.version);
  for (const [i, endpoint] of (spec.podMetricsEndpoints ?? []).entries()) {
    yield* at(`endpoint[${i}]`, endpointProblems(endpoint, context));
  }
  yield* at('scrapeClassName', scrapeClassProblems(spec.scrapeClass, context.options));
}

function* endpointProblems(endpoint: PodMetricsEndpoint, { options, version, assets }: Context): Problems {
  yield* timingProblems(endpoint.interval, endpoint.scrapeTimeout, options);
  if (endpoint.relabelings) yield* at('relabelConfigs', relabelingProblems(endpoint.relabelings, version));
  if (endpoint.metricRelabelings) {
    yield* at('metricRelabelConfigs', relabelingProblems(endpoint.metricRelabelings, version));
  }
  if (isConfigured(endpoint)) yield* clientProblems(endpoint, assets);
}

/** pkg/prometheus/resource_selector.go, addHTTPConfigToStore. */
function* clientProblems(endpoint: PodMetricsEndpoint, assets: LocalAssets): Problems {
  yield* httpShapeProblems(endpoint, safeTlsShapeProblems(endpoint.tlsConfig));
  if (endpoint.bearerTokenSecret?.name && endpoint.bearerTokenSecret.key) {
    yield* at('bearerTokenSecret', needed(assets.secretKey(endpoint.bearerTokenSecret)));
  }
  yield* at('basicAuth', basicAuthProblems(endpoint.basicAuth, assets));
  yield* at('tlsConfig', safeTlsProblems(endpoint.tlsConfig, assets));
  yield* at('oauth2', oauth2Problems(endpoint.oauth2, assets));
  yield* at('authorization', safeAuthorizationProblems(endpoint.authorization, assets));
  yield* at('proxyConfig', proxyConfigProblems(endpoint, assets));
}
