import type { JsonObject } from '../../manifests/manifest';
import type { SecretOrConfigMap } from '../assets';
import { type Generator, since } from './generator';
import { mapping } from './mapping';
import type { SafeTls, Tls } from './spec/client';

/**
 * The operator mounts certificates and keys; where depends on the namespace of the object that is being generated, also
 * if the reference comes from a scrape class: prometheus-operator pkg/prometheus/promcfg.go, addTLStoYaml.
 */
export function tlsConfig(generator: Generator, namespace: string, tls: Tls | undefined): JsonObject {
  if (!tls) return {};
  const { ca = {}, cert = {}, keySecret } = tls;
  return {
    tls_config: mapping(
      {
        insecure_skip_verify: tls.insecureSkipVerify,
        ca_file: assetPath(namespace, ca),
        cert_file: assetPath(namespace, cert),
        key_file: assetPath(namespace, { secret: keySecret }),
        server_name: tls.serverName || undefined,
        min_version: since(generator, '2.35.0', tls.minVersion),
        max_version: since(generator, '2.41.0', tls.maxVersion),
      },
      {
        ca_file: tls.caFile || undefined,
        cert_file: tls.certFile || undefined,
        key_file: tls.keyFile || undefined,
      },
    ),
  };
}

/** promcfg.go, mergeTLSConfigWithScrapeClass: all of the class, or its files where the endpoint says nothing. */
export function mergedTls(tls: Tls | undefined, ofClass: Tls | undefined): Tls | undefined {
  if (!tls) return ofClass;
  if (!ofClass) return tls;
  return {
    ...tls,
    caFile: tls.caFile || (isSet(tls.ca) ? undefined : ofClass.caFile),
    certFile: tls.certFile || (isSet(tls.cert) ? undefined : ofClass.certFile),
    keyFile: tls.keyFile || (tls.keySecret ? undefined : ofClass.keyFile),
  };
}

/** promcfg.go, mergeSafeTLSConfigWithScrapeClass: here an empty object counts as none. */
export function mergedSafeTls(tls: SafeTls | undefined, ofClass: Tls | undefined): Tls | undefined {
  const { ca, cert, ...rest } = tls ?? {};
  const isZero = !isSet(ca) && !isSet(cert) && Object.keys(rest).length === 0;
  return mergedTls(isZero ? undefined : tls, ofClass);
}

function isSet(reference: SecretOrConfigMap | undefined): boolean {
  return reference?.secret !== undefined || reference?.configMap !== undefined;
}

/** pkg/assets/tls.go, tlsAssetKey.toString. */
function assetPath(namespace: string, { secret, configMap }: SecretOrConfigMap): string | undefined {
  const [source, selector] = secret ? [0, secret] : [1, configMap];
  return selector && `/etc/prometheus/certs/${source}_${namespace}_${selector.name ?? ''}_${selector.key}`;
}
