import { quote } from '../../promql/quote';
import type { Asset, KeySelector, SecretOrConfigMap } from '../assets';
import { at, fail, type Problems } from '../verdict';
import { certificateProblems, keyPairProblems } from './certificate';
import { type LocalAssets, needed } from './local-assets';

export interface SafeTlsConfig {
  readonly ca?: SecretOrConfigMap;
  readonly cert?: SecretOrConfigMap;
  readonly keySecret?: KeySelector;
  readonly minVersion?: string;
  readonly maxVersion?: string;
}

export interface TlsConfig extends SafeTlsConfig {
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
}

/** prometheus-operator pkg/apis/monitoring/v1/tls_types.go, (*SafeTLSConfig).Validate. */
export function* safeTlsShapeProblems(config: SafeTlsConfig | undefined): Problems {
  if (!config) return;
  yield* innerProblems(config);
  if (isSet(config.cert) && !config.keySecret) yield* fail('client cert specified without client key');
  if (config.keySecret && !isSet(config.cert)) yield* fail('client key specified without client cert');
}

/** pkg/apis/monitoring/v1/tls_types.go, (*TLSConfig).Validate. */
export function* tlsShapeProblems(config: TlsConfig | undefined): Problems {
  if (!config) return;
  yield* innerProblems(config);
  if (isSet(config.ca) && config.caFile) yield* fail("cannot specify both 'caFile' and 'ca'");
  if (isSet(config.cert) && config.certFile) yield* fail("cannot specify both 'certFile' and 'cert'");
  if (config.keyFile && config.keySecret) yield* fail("cannot specify both 'keyFile' and 'keySecret'");

  const hasCert = isSet(config.cert) || Boolean(config.certFile);
  const hasKey = Boolean(config.keyFile) || Boolean(config.keySecret);
  if (hasCert && !hasKey) yield* fail('cannot specify client cert without client key');
  if (hasKey && !hasCert) yield* fail('cannot specify client key without client cert');
}

/** pkg/assets/tls.go, AddSafeTLSConfig. */
export function* safeTlsProblems(config: SafeTlsConfig | undefined, assets: LocalAssets): Problems {
  yield* at('failed to validate TLS configuration', safeTlsShapeProblems(config));
  if (config) yield* tlsAssetProblems(config, assets);
}

/** pkg/assets/tls.go, AddTLSConfig. */
export function* tlsProblems(config: TlsConfig | undefined, assets: LocalAssets): Problems {
  yield* at('failed to validate TLS configuration', tlsShapeProblems(config));
  if (config) yield* tlsAssetProblems(config, assets);
}

/** pkg/assets/tls.go, addTLSAssets. */
function* tlsAssetProblems({ ca, cert, keySecret }: SafeTlsConfig, assets: LocalAssets): Problems {
  const caAsset = assets.key(ca);
  yield* at(`failed to get ca ${quote(describe(ca))}`, needed(caAsset));
  const certAsset = assets.key(cert);
  yield* at(`failed to get cert ${quote(describe(cert))}`, needed(certAsset));
  const keyAsset: Asset = keySecret ? assets.secretKey(keySecret) : { state: 'present', text: '' };
  const keyName = `${keySecret?.name ?? ''}/${keySecret?.key ?? ''}`;
  yield* at(`failed to get key ${keyName}`, needed(keyAsset));

  if (caAsset.state === 'present' && caAsset.text) {
    yield* at(`ca ${describe(ca)}`, certificateProblems(caAsset.text));
  }
  if (certAsset.state === 'present' && keyAsset.state === 'present' && certAsset.text && keyAsset.text) {
    yield* at(`cert ${describe(cert)}, key <${keyName}>`, keyPairProblems(certAsset.text, keyAsset.text));
  }
}

function* innerProblems({ ca, cert, minVersion, maxVersion }: SafeTlsConfig): Problems {
  yield* at(`ca ${describe(ca)}`, bothProblems(ca));
  yield* at(`cert ${describe(cert)}`, bothProblems(cert));
  if (minVersion && maxVersion && maxVersion < minVersion) {
    yield* fail('maxVersion must more than or equal to minVersion');
  }
}

function* bothProblems(source: SecretOrConfigMap | undefined): Problems {
  if (source?.secret && source.configMap) yield* fail('cannot specify both Secret and ConfigMap');
}

function isSet(source: SecretOrConfigMap | undefined): boolean {
  return Boolean(source?.secret || source?.configMap);
}

/** pkg/apis/monitoring/v1/types.go, (*SecretOrConfigMap).String. */
function describe(source: SecretOrConfigMap | undefined): string {
  if (source?.secret) return `<secret=${source.secret.name ?? ''},key=${source.secret.key}>`;
  if (source?.configMap) return `<configmap=${source.configMap.name ?? ''},key=${source.configMap.key}>`;
  return '<empty>';
}
