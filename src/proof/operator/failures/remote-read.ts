import { authorizationProblems, basicAuthProblems, oauth2Problems } from '../validation/credentials';
import type { LocalAssets } from '../validation/local-assets';
import { proxyConfigProblems } from '../validation/proxy';
import { tlsProblems } from '../validation/tls';
import { at, type Problems } from '../verdict';
import type { RemoteRead } from './prometheus-spec';

/** prometheus-operator pkg/prometheus/store.go, AddRemoteReadsToStore. */
export function* remoteReadProblems(reads: readonly RemoteRead[] | undefined, assets: LocalAssets): Problems {
  for (const [i, read] of (reads ?? []).entries()) yield* at(`remoteRead[${i}]`, problemsOf(read, assets));
}

function* problemsOf(read: RemoteRead, assets: LocalAssets): Problems {
  yield* basicAuthProblems(read.basicAuth, assets);
  yield* oauth2Problems(read.oauth2, assets);
  yield* tlsProblems(read.tlsConfig, assets);
  yield* authorizationProblems(read.authorization, assets);
  yield* proxyConfigProblems(read, assets);
}
