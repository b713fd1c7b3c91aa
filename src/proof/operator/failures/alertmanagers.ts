import { basicAuthProblems, safeAuthorizationProblems, sigv4Problems } from '../validation/credentials';
import type { LocalAssets } from '../validation/local-assets';
import { proxyHeaderProblems } from '../validation/proxy';
import { relabelingProblems } from '../validation/relabeling';
import { tlsProblems } from '../validation/tls';
import { at, type Problems } from '../verdict';
import type { Version } from '../version';
import { atMostOneProblems } from './at-most-one';
import type { AlertmanagerEndpoints } from './prometheus-spec';

/** prometheus-operator pkg/prometheus/server/operator.go, createOrUpdateConfigurationSecret, the part about Alertmanagers. */
export function* alertmanagerProblems(
  alertmanagers: readonly AlertmanagerEndpoints[],
  version: Version,
  assets: LocalAssets,
): Problems {
  for (const [i, alertmanager] of alertmanagers.entries()) {
    yield* at(`alertmanager ${i}`, shapeProblems(alertmanager, version));
  }
  for (const [i, alertmanager] of alertmanagers.entries()) {
    yield* at(`alertmanager ${i}`, assetProblems(alertmanager, assets));
    // The second colon is upstream's.
    yield* at(`alertmanager: ${i}`, proxyHeaderProblems(alertmanager, assets));
  }
}

/** pkg/prometheus/server/operator.go, validateAlertmanagerEndpoints. */
function* shapeProblems(alertmanager: AlertmanagerEndpoints, version: Version): Problems {
  yield* atMostOneProblems(alertmanager, ['bearerTokenFile', 'basicAuth', 'authorization', 'sigv4']);
  yield* at('invalid relabelings', relabelingProblems(alertmanager.relabelings, version));
  yield* at('invalid alertRelabelings', relabelingProblems(alertmanager.alertRelabelings, version));
}

/** pkg/prometheus/server/operator.go, addAlertmanagerEndpointsToStore. */
function* assetProblems(alertmanager: AlertmanagerEndpoints, assets: LocalAssets): Problems {
  yield* basicAuthProblems(alertmanager.basicAuth, assets);
  yield* safeAuthorizationProblems(alertmanager.authorization, assets);
  yield* sigv4Problems(alertmanager.sigv4, assets);
  yield* tlsProblems(alertmanager.tlsConfig, assets);
}
