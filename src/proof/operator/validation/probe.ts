import { quote } from '../../promql/quote';
import { at, fail, type Problems } from '../verdict';
import type { Context } from './context';
import { basicAuthProblems, oauth2Problems, safeAuthorizationProblems } from './credentials';
import { proberUrlProblems } from './host';
import type { HttpConfig } from './http';
import { badLabelName } from './label-name';
import { needed } from './local-assets';
import { type ProxyConfig, proxyConfigProblems } from './proxy';
import { type RelabelConfig, relabelingProblems } from './relabeling';
import { scrapeClassProblems, timingProblems } from './scrape-options';
import { type SafeTlsConfig, safeTlsProblems } from './tls';

export interface ProbeSpec extends Pick<HttpConfig, 'authorization' | 'basicAuth' | 'oauth2' | 'bearerTokenSecret'> {
  readonly scrapeClass?: string;
  readonly interval?: string;
  readonly scrapeTimeout?: string;
  readonly tlsConfig?: SafeTlsConfig;
  readonly metricRelabelings?: readonly RelabelConfig[];
  readonly prober?: ProxyConfig & { readonly url?: string };
  readonly targets?: {
    readonly staticConfig?: {
      readonly labels?: Readonly<Record<string, string>>;
      readonly relabelingConfigs?: readonly RelabelConfig[];
    };
    readonly ingress?: { readonly relabelingConfigs?: readonly RelabelConfig[] };
  };
}

/** prometheus-operator pkg/prometheus/resource_selector.go, checkProbe. Nobody asks for at most one kind of credentials. */
export function* probeProblems(spec: ProbeSpec, { options, version, assets }: Context): Problems {
  const { staticConfig, ingress } = spec.targets ?? {};
  yield* at('scrapeClassName', scrapeClassProblems(spec.scrapeClass, options));
  if (!staticConfig && !ingress) {
    yield* fail('at least one of .spec.targets.staticConfig and .spec.targets.ingress is required');
  }
  if (spec.bearerTokenSecret) yield* at('bearerTokenSecret', needed(assets.secretKey(spec.bearerTokenSecret)));
  yield* at('basicAuth', basicAuthProblems(spec.basicAuth, assets));
  yield* at('tlsConfig', safeTlsProblems(spec.tlsConfig, assets));
  yield* at('authorization', safeAuthorizationProblems(spec.authorization, assets));
  yield* at('oauth2', oauth2Problems(spec.oauth2, assets));
  yield* timingProblems(spec.interval, spec.scrapeTimeout, options);
  yield* at('metricRelabelConfigs', relabelingProblems(spec.metricRelabelings, version));

  const badName = badLabelName(staticConfig?.labels ?? {}, version);
  if (badName !== undefined) yield* at('targets.staticConfig.labels', fail(`invalid label ${quote(badName)}`));
  yield* at('targets.staticConfig.relabelConfigs', relabelingProblems(staticConfig?.relabelingConfigs, version));
  yield* at('targets.ingress.relabelConfigs', relabelingProblems(ingress?.relabelingConfigs, version));

  yield* at('proxy configuration', proxyConfigProblems(spec.prober ?? {}, assets));
  const url = spec.prober?.url ?? '';
  const format = 'url specified in proberSpec is invalid, it should be of the format `hostname` or `hostname:port`';
  yield* at(`${quote(url)} ${format}`, proberUrlProblems(url));
}
