import * as fc from 'fast-check';
import { authentication, authorization, basicAuth, proxy, secretKey, tls } from './http';
import { text } from './texts';
import { bool, count, duration, pick, rarely, relabelings, some } from './values';

export const secretRef = (...keys: string[]) =>
  fc.record({ name: fc.constant('additional'), key: pick(...keys, 'nothing'), optional: fc.constant(true) });

const sigv4 = some({
  region: pick('eu', ''),
  keys: fc.record({ accessKey: secretKey, secretKey }),
  profile: pick('p', ''),
  roleArn: pick('arn'),
  externalId: pick('id'),
  useFIPSSTSEndpoint: bool,
}).map(({ keys, ...rest }) => ({ ...rest, ...keys }));

const azureAd = fc
  .tuple(
    fc.oneof(
      fc.constant({ managedIdentity: {} }),
      fc.constant({ managedIdentity: { clientId: '00000000-0000-0000-0000-000000000000' } }),
      secretKey.map((clientSecret) => ({
        oauth: {
          clientId: '00000000-0000-0000-0000-000000000000',
          clientSecret,
          tenantId: '00000000-0000-0000-0000-000000000001',
        },
      })),
      fc.constant({ sdk: {} }),
      fc.constant({ sdk: { tenantId: '00000000-0000-0000-0000-000000000001' } }),
      fc.constant({
        workloadIdentity: {
          clientId: '00000000-0000-0000-0000-000000000000',
          tenantId: '00000000-0000-0000-0000-000000000001',
        },
      }),
    ),
    some({ cloud: pick('AzurePublic', 'AzureChina'), scope: pick('https://example.com/.default', 'x') }),
  )
  .map(([identity, rest]) => ({ ...identity, ...rest }));

const remote = {
  name: pick('r', '', '1'),
  remoteTimeout: duration,
  headers: fc.dictionary(pick('X-A', 'b10', 'b9'), text, { maxKeys: 3 }),
  bearerTokenFile: rarely(pick('/token')),
  bearerToken: rarely(pick('S3CR3T-inline')),
  tlsConfig: tls,
  followRedirects: bool,
};

export const remoteWrite = fc
  .tuple(
    some({
      ...remote,
      messageVersion: pick('V1.0', 'V2.0'),
      sendExemplars: bool,
      sendNativeHistograms: bool,
      writeRelabelConfigs: relabelings,
      enableHTTP2: bool,
      queueConfig: some({
        capacity: count,
        minShards: count,
        maxShards: count,
        maxSamplesPerSend: count,
        batchSendDeadline: duration,
        maxRetries: count,
        minBackoff: duration,
        maxBackoff: duration,
        retryOnRateLimit: bool,
        sampleAgeLimit: duration,
      }),
      metadataConfig: some({ send: bool, sendInterval: duration, maxSamplesPerSend: pick(-1, 500) }),
      roundRobinDNS: bool,
    }),
    fc.oneof(
      authentication,
      sigv4.map((value) => ({ sigv4: value })),
      azureAd.map((value) => ({ azureAd: value })),
    ),
    proxy,
  )
  .map(([rest, auth, proxied]) => ({ url: 'https://remote/write', ...rest, ...auth, ...proxied }));

export const remoteRead = fc
  .tuple(
    some({
      ...remote,
      requiredMatchers: fc.dictionary(pick('a', 'B'), text, { maxKeys: 2 }),
      readRecent: bool,
      filterExternalLabels: bool,
    }),
    authentication,
    proxy,
  )
  .map(([rest, auth, proxied]) => ({ url: 'https://remote/read', ...rest, ...auth, ...proxied }));

export const alertmanager = fc
  .tuple(
    some({
      namespace: pick('shop', 'alerts'),
      scheme: pick('http', 'HTTPS'),
      pathPrefix: pick('/am', '/'),
      tlsConfig: tls,
      bearerTokenFile: rarely(pick('/token')),
      apiVersion: pick('v1', 'V2', 'v2'),
      timeout: duration,
      enableHttp2: bool,
      relabelings,
      alertRelabelings: relabelings,
    }),
    pick<string | number>('web', '9093', 9093, 0),
    fc.oneof(
      fc.constant({}),
      basicAuth.map((auth) => ({ basicAuth: auth })),
      authorization.map((auth) => ({ authorization: auth })),
      sigv4.map((value) => ({ sigv4: value })),
    ),
    proxy,
  )
  .map(([rest, port, auth, proxied]) => ({ name: 'main', port, ...rest, ...auth, ...proxied }));

export const tracingConfig = fc
  .tuple(
    some({
      clientType: pick('http', 'grpc'),
      samplingFraction: pick('0.3', '1', '0.05', '100m', '2'),
      insecure: bool,
      headers: fc.dictionary(pick('X-A'), text, { maxKeys: 1 }),
      compression: pick('gzip'),
      timeout: duration,
      tlsConfig: tls,
    }),
    pick('otel:4317'),
  )
  .map(([rest, endpoint]) => ({ endpoint, ...rest }));

export const otlp = some({
  promoteAllResourceAttributes: bool,
  ignoreResourceAttributes: fc.uniqueArray(pick('a', 'b'), { minLength: 1 }),
  promoteResourceAttributes: fc.uniqueArray(pick('a', 'service.name'), { minLength: 1 }),
  translationStrategy: pick(
    'NoUTF8EscapingWithSuffixes',
    'UnderscoreEscapingWithSuffixes',
    'NoTranslation',
    'UnderscoreEscapingWithoutSuffixes',
  ),
  keepIdentifyingResourceAttributes: bool,
  convertHistogramsToNHCB: bool,
  promoteScopeMetadata: bool,
  labelNameUnderscoreSanitization: bool,
  labelNamePreserveMultipleUnderscores: bool,
});

export const tsdb = some({
  outOfOrderTimeWindow: duration,
  staleSeriesCompactionThreshold: pick('0.3', '1', '50m', '1500m', '2.5'),
  chunkEncoding: some({ floats: pick('Xor', 'Xor2') }),
});
