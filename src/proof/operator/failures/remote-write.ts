import { authorizationProblems, basicAuthProblems, oauth2Problems, sigv4Problems } from '../validation/credentials';
import { type LocalAssets, needed } from '../validation/local-assets';
import { proxyHeaderProblems, proxyProblems } from '../validation/proxy';
import { tlsProblems } from '../validation/tls';
import { at, type Problems } from '../verdict';
import type { Version } from '../version';
import { atMostOneProblems } from './at-most-one';
import { azureAdProblems } from './azure-ad';
import type { RemoteWrite } from './prometheus-spec';

/** prometheus-operator pkg/prometheus/promcfg.go, AddRemoteWriteToStore. */
export function* remoteWriteProblems(
  writes: readonly RemoteWrite[] | undefined,
  version: Version,
  assets: LocalAssets,
): Problems {
  for (const [i, write] of (writes ?? []).entries()) {
    yield* at(`remoteWrite[${i}]`, shapeProblems(write, version));
    yield* at(`remoteWrite[${i}]`, assetProblems(write, assets));
  }
}

/** pkg/prometheus/operator.go, validateRemoteWriteSpec. */
function* shapeProblems(write: RemoteWrite, version: Version): Problems {
  yield* atMostOneProblems(write, ['basicAuth', 'oauth2', 'authorization', 'sigv4', 'azureAd']);
  if (write.azureAd) yield* azureAdProblems(write.azureAd, version);
  yield* proxyProblems(write);
}

/** pkg/prometheus/store.go, addRemoteWritesToStore. */
function* assetProblems(write: RemoteWrite, assets: LocalAssets): Problems {
  yield* basicAuthProblems(write.basicAuth, assets);
  yield* oauth2Problems(write.oauth2, assets);
  yield* tlsProblems(write.tlsConfig, assets);
  yield* authorizationProblems(write.authorization, assets);
  yield* sigv4Problems(write.sigv4, assets);
  if (write.azureAd?.oauth) {
    yield* at('failed to read AzureOAuth clientSecret', needed(assets.secretKey(write.azureAd.oauth.clientSecret)));
  }
  yield* proxyHeaderProblems(write, assets);
}
