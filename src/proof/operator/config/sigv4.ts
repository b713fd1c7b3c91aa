import type { JsonObject } from '../../manifests/manifest';
import type { KeySelector } from '../assets';
import { type Generator, since } from './generator';
import { mapping } from './mapping';
import type { Sigv4 } from './spec/client';

/** prometheus-operator pkg/prometheus/promcfg.go, addSigv4ToYaml: keys of which one is empty are left out. */
export function sigv4(generator: Generator, namespace: string, own: Sigv4 | undefined): JsonObject {
  if (!own) return {};
  const read = (selector: KeySelector | undefined) => selector && generator.assetsIn(namespace).secret(selector);
  const [access, secret] = [read(own.accessKey), read(own.secretKey)];
  return {
    sigv4: mapping(
      { region: own.region || undefined },
      access && secret ? { access_key: access, secret_key: secret } : {},
      {
        profile: own.profile || undefined,
        role_arn: own.roleArn || undefined,
        external_id: since(generator, '3.11.0', own.externalId || undefined),
        use_fips_sts_endpoint: since(generator, '2.54.0', own.useFIPSSTSEndpoint),
      },
    ),
  };
}
