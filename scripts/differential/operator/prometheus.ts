import * as fc from 'fast-check';
import { fields, maybe, merged, mostly, pick } from './choices';
import { authentication, authorization, basicAuth, oauth2, proxy, secret, tls } from './credentials';
import { relabelings, timing } from './scraping';

const anything = pick<object>(
  {},
  {},
  { matchLabels: { team: 'shop' } },
  { matchExpressions: [{ key: 'release', operator: 'DoesNotExist' }] },
);
const nonsense = pick<object>({ matchLabels: { 'a/b/c': 'x' } }, { matchExpressions: [{ key: 'a', operator: 'Is' }] });
const rarelyWrong = (selector: fc.Arbitrary<object>) =>
  fc.oneof({ weight: 60, arbitrary: maybe(0.9, selector) }, { weight: 1, arbitrary: nonsense });

const inNamespaces = pick<object>(
  {},
  {},
  { matchLabels: { env: 'prod' } },
  { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['shop', 'monitoring'] }] },
  { matchExpressions: [{ key: 'env', operator: 'NotIn', values: ['prod'] }] },
);

const selectors = fields(
  Object.fromEntries(
    ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig', 'rule'].flatMap((kind) => [
      [`${kind}Selector`, rarelyWrong(anything)],
      [`${kind}NamespaceSelector`, rarelyWrong(inNamespaces)],
    ]),
  ),
);

const versions = [
  ...['v3.13.1', 'v3.5.0', 'v3.10.0', '3.0.0-rc.1', 'v2.55.1', 'v2.53.0', 'v2.45.0', '2.40', 'v2.39.0', 'v2.30.0'],
  ...['main', 'v4.0.0', '3.x', 'v3.1.0-', 'v02.045', '3-rc', '3.1.0-rc.01', ''],
];
const features = [
  'promql-experimental-functions',
  'promql-duration-expr',
  'promql-extended-range-selectors',
  'promql-binop-fill-modifiers',
];

const scrapeClasses = fc
  .array(
    fields({
      relabelings: maybe(0.3, relabelings),
      tlsConfig: maybe(0.3, tls),
      authorization: maybe(0.2, authorization),
      default: maybe(0.3, fc.boolean()),
    }),
    { maxLength: 1 },
  )
  .map((more) => [
    { name: 'default', default: true },
    { name: 'tls', tlsConfig: { caFile: '/ca' } },
    ...more.map((c) => ({ ...c, name: 'x' })),
  ]);

const remote = merged(
  fields({
    url: pick('http://store'),
    basicAuth: maybe(0.3, basicAuth),
    authorization: maybe(0.2, authorization),
    oauth2: maybe(0.2, oauth2),
    tlsConfig: maybe(0.2, tls),
  }),
  maybe(0.2, proxy),
);
const keyPair = pick<object>(
  {},
  { accessKey: { name: 'auth', key: 'user' } },
  { accessKey: { name: 'auth', key: 'user' }, secretKey: { name: 'auth', key: 'password' } },
);
const alertmanager = merged(
  fields({
    name: pick('am'),
    port: pick('web'),
    sigv4: maybe(0.2, keyPair),
    bearerTokenFile: maybe(0.1, pick('/token')),
    tlsConfig: maybe(0.3, tls),
    relabelings: maybe(0.3, relabelings),
    alertRelabelings: maybe(0.3, relabelings),
  }),
  maybe(0.5, authentication('basicAuth', 'authorization')),
  maybe(0.2, proxy),
);

/** What a server has and an agent does not. */
const serverOnly = fields({
  enableFeatures: maybe(0.4, fc.subarray(features)),
  enforcedNamespaceLabel: maybe(0.15, pick('namespace', 'k8s.namespace')),
  excludedFromEnforcement: maybe(
    0.2,
    fields({ resource: pick('prometheusrules', 'probes'), namespace: pick('shop', 'ops') }).map((x) => [x]),
  ),
  remoteRead: maybe(
    0.1,
    remote.map((x) => [x]),
  ),
  alerting: maybe(
    0.1,
    alertmanager.map((x) => ({ alertmanagers: [x] })),
  ),
  additionalAlertRelabelConfigs: maybe(0.05, secret('empty')),
  additionalAlertManagerConfigs: maybe(0.05, secret('empty')),
});

const common = merged(
  selectors,
  fields({
    version: maybe(0.6, mostly(pick(...versions.slice(0, 10)), pick(...versions))),
    paused: maybe(0.02, pick(true)),
    shards: maybe(0.1, pick(0, 2)),
    arbitraryFSAccessThroughSMs: maybe(0.2, pick({ deny: true })),
    scrapeClasses,
    remoteWrite: maybe(
      0.1,
      merged(remote, maybe(0.2, fields({ sigv4: keyPair }))).map((x) => [x]),
    ),
    apiserverConfig: maybe(
      0.05,
      fields({ host: pick('https://api'), basicAuth: maybe(0.5, basicAuth), tlsConfig: maybe(0.3, tls) }),
    ),
    additionalScrapeConfigs: maybe(0.05, secret('empty')),
  }),
  maybe(0.2, timing('scrapeInterval', 'scrapeTimeout')),
);

export const prometheus: fc.Arbitrary<{ readonly kind: string; readonly spec: unknown }> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('Prometheus'), spec: merged(common, serverOnly) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('PrometheusAgent'), spec: common }) },
);
