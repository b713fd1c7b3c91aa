import { authorizationProblems, basicAuthProblems } from '../validation/credentials';
import type { LocalAssets } from '../validation/local-assets';
import { proxyHeaderProblems } from '../validation/proxy';
import { tlsProblems } from '../validation/tls';
import { at, type Problems } from '../verdict';
import type { Version } from '../version';
import { secretRefProblems } from './additional-configs';
import { alertmanagerProblems } from './alertmanagers';
import type { PrometheusSpec, ScrapeClass } from './prometheus-spec';
import { remoteReadProblems } from './remote-read';
import { remoteWriteProblems } from './remote-write';

/** prometheus-operator pkg/prometheus/server/operator.go, createOrUpdateConfigurationSecret, up to the generation. */
export function* serverConfigurationProblems(spec: PrometheusSpec, version: Version, assets: LocalAssets): Problems {
  yield* remoteReadProblems(spec.remoteRead, assets);
  yield* remoteWriteProblems(spec.remoteWrite, version, assets);
  yield* apiServerProblems(spec, assets);
  yield* alertmanagerProblems(spec.alerting?.alertmanagers ?? [], version, assets);
  yield* at('failed to process scrape classes', scrapeClassProblems(spec.scrapeClasses, assets));
  yield* at(
    'loading additional scrape configs from Secret failed',
    secretRefProblems(spec.additionalScrapeConfigs, assets),
  );
  yield* at(
    'loading additional alert relabel configs from Secret failed',
    secretRefProblems(spec.additionalAlertRelabelConfigs, assets),
  );
  yield* at(
    'loading additional alert manager configs from Secret failed',
    secretRefProblems(spec.additionalAlertManagerConfigs, assets),
  );
}

/** pkg/prometheus/agent/operator.go, createOrUpdateConfigurationSecret, up to the generation. */
export function* agentConfigurationProblems(spec: PrometheusSpec, version: Version, assets: LocalAssets): Problems {
  yield* remoteWriteProblems(spec.remoteWrite, version, assets);
  yield* apiServerProblems(spec, assets);
  yield* scrapeClassProblems(spec.scrapeClasses, assets);
  yield* secretRefProblems(spec.additionalScrapeConfigs, assets);
}

/** pkg/prometheus/store.go, AddAPIServerConfigToStore. */
function* apiServerProblems({ apiserverConfig: config }: PrometheusSpec, assets: LocalAssets): Problems {
  if (!config) return;
  yield* at('apiserver config', basicAuthProblems(config.basicAuth, assets));
  yield* at('apiserver config', authorizationProblems(config.authorization, assets));
  yield* at('apiserver config', tlsProblems(config.tlsConfig, assets));
  yield* at('apiserver config', proxyHeaderProblems(config, assets));
}

/** pkg/prometheus/store.go, AddScrapeClassesToStore: the TLS of every class, used or not. */
function* scrapeClassProblems(classes: readonly ScrapeClass[] | undefined, assets: LocalAssets): Problems {
  for (const { name, tlsConfig } of classes ?? []) yield* at(`scrape class "${name}"`, tlsProblems(tlsConfig, assets));
}
