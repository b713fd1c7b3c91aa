import { quote } from '../../promql/quote';
import { at, fail, type Problems } from '../verdict';
import type { Context } from './context';
import { basicAuthProblems, oauth2Problems, safeAuthorizationProblems } from './credentials';
import type { Discovery } from './discovery/discovery';
import { discoveryProblems } from './discovery/rules';
import type { HttpConfig } from './http';
import { badLabelName } from './label-name';
import { proxyConfigProblems } from './proxy';
import { type RelabelConfig, relabelingProblems } from './relabeling';
import { scrapeClassProblems, timingProblems } from './scrape-options';
import { type SafeTlsConfig, safeTlsProblems } from './tls';

export interface ScrapeConfigSpec extends HttpConfig {
  readonly scrapeClass?: string;
  readonly scrapeInterval?: string;
  readonly scrapeTimeout?: string;
  readonly tlsConfig?: SafeTlsConfig;
  readonly relabelings?: readonly RelabelConfig[];
  readonly metricRelabelings?: readonly RelabelConfig[];
  readonly staticConfigs?: readonly { readonly labels?: Readonly<Record<string, string>> }[];
  /** `httpSDConfigs`, `kubernetesSDConfigs` and so on. */
  readonly [discovery: `${string}SDConfigs`]: readonly Discovery[] | undefined;
}

/** prometheus-operator pkg/prometheus/resource_selector.go, checkScrapeConfig. */
export function* scrapeConfigProblems(spec: ScrapeConfigSpec, context: Context): Problems {
  const { options, version, assets } = context;
  yield* scrapeClassProblems(spec.scrapeClass, options);
  yield* at('relabelConfigs', relabelingProblems(spec.relabelings, version));
  yield* at('basicAuth', basicAuthProblems(spec.basicAuth, assets));
  yield* at('authorization', safeAuthorizationProblems(spec.authorization, assets));
  yield* at('oauth2', oauth2Problems(spec.oauth2, assets));
  yield* at('tlsConfig', safeTlsProblems(spec.tlsConfig, assets));
  yield* timingProblems(spec.scrapeInterval, spec.scrapeTimeout, options);
  yield* proxyConfigProblems(spec, assets);
  yield* at('metricRelabelConfigs', relabelingProblems(spec.metricRelabelings, version));
  for (const [i, { labels = {} }] of (spec.staticConfigs ?? []).entries()) {
    const badName = badLabelName(labels, version);
    if (badName !== undefined) yield* fail(`staticConfigs: [${i}]: invalid label ${quote(badName)}`);
  }
  yield* discoveryProblems(spec, context);
}
