import type { JsonObject } from '../../../src/proof/manifests/manifest';
import { inShop, operation, prometheus } from './case';

const auth = (key: string) => ({ name: 'auth', key });
const basicAuth = { username: auth('user'), password: auth('password') };
const creating = 'creating config failed: ';

const failures: readonly (readonly [rule: string, spec: JsonObject, message: string])[] = [
  [
    'a version that is none',
    { version: 'latest' },
    'failed to parse Prometheus version: Invalid character(s) found in major number "0latest"',
  ],
  ['a version that is too new', { version: 'v4.0.0' }, 'unsupported Prometheus version "v4.0.0"'],
  [
    'two scrape classes for everybody',
    {
      scrapeClasses: [
        { name: 'a', default: true },
        { name: 'b', default: true },
      ],
    },
    'failed to parse scrape classes: multiple default scrape classes defined',
  ],
  [
    'a scrape class with a relabeling that makes no sense',
    { scrapeClasses: [{ name: 'a', relabelings: [{ action: 'replace' }] }] },
    'failed to parse scrape classes: invalid relabelings for scrapeClass a: [0]: relabel configuration for replace action needs targetLabel value',
  ],
  [
    'the TLS of a scrape class that nobody uses',
    { scrapeClasses: [{ name: 'a', tlsConfig: { ca: { secret: auth('ca') } } }] },
    `${creating}failed to process scrape classes: scrape class "a": failed to get ca "<secret=auth,key=ca>": unable to get secret "auth": secrets "auth" not found`,
  ],
  [
    'the password of a remote read',
    { remoteRead: [{ url: 'http://store', basicAuth }] },
    `${creating}remoteRead[0]: failed to get basic auth username: unable to get secret "auth": secrets "auth" not found`,
  ],
  [
    'two ways to authenticate a remote write',
    { remoteWrite: [{ url: 'http://store', basicAuth, sigv4: {} }] },
    `${creating}remoteWrite[0]: "basicAuth" and "sigv4" can't be set at the same time, at most one of them must be defined`,
  ],
  [
    'half of a SigV4 key pair',
    { remoteWrite: [{ url: 'http://store', sigv4: { accessKey: auth('id') } }] },
    `${creating}remoteWrite[0]: both accessKey and secretKey should be provided`,
  ],
  [
    'an Azure client id that is no UUID',
    {
      remoteWrite: [
        { url: 'http://store', azureAd: { oauth: { clientId: 'x', tenantId: 'shop', clientSecret: auth('secret') } } },
      ],
    },
    `${creating}remoteWrite[0]: the provided Azure OAuth clientId is invalid`,
  ],
  [
    'authorization of the API server from two places',
    { apiserverConfig: { host: 'https://api', authorization: { credentials: auth('token'), credentialsFile: '/t' } } },
    `${creating}apiserver config: authorization can not specify both "credentials" and "credentialsFile"`,
  ],
  [
    'an Alertmanager with two kinds of credentials',
    { alerting: { alertmanagers: [{ name: 'am', port: 'web', basicAuth, bearerTokenFile: '/t' }] } },
    `${creating}alertmanager 0: "bearerTokenFile" and "basicAuth" can't be set at the same time, at most one of them must be defined`,
  ],
  [
    'additional scrape configurations that are not there',
    { additionalScrapeConfigs: auth('jobs.yaml') },
    `${creating}loading additional scrape configs from Secret failed: secrets "auth" not found`,
  ],
  [
    'a scrape timeout for all that is longer than the interval',
    { scrapeTimeout: '1m' },
    `${creating}generating config failed: scrapeTimeout "1m" greater than scrapeInterval "30s"`,
  ],
];

test.each(failures)('a Prometheus cannot be reconciled: %s', (_, spec, message) => {
  expect(operation([prometheus(spec)]).configError).toBe(message);
});

test('optional additional configurations may be missing', () => {
  const spec = { additionalScrapeConfigs: { ...auth('jobs.yaml'), optional: true } };

  expect(operation([prometheus(spec)]).configError).toBeUndefined();
});

const agent = (spec: JsonObject): JsonObject => {
  const body = prometheus(spec);
  return { ...body, apiVersion: 'monitoring.coreos.com/v1alpha1', kind: 'PrometheusAgent' };
};

test('an agent finds its version unsupported before it selects anything, and says so without ado', () => {
  const monitor = inShop('PodMonitor', { selector: {} });
  const { configError, monitors } = operation([agent({ version: 'v4.0.0' }), monitor]);

  expect(configError).toBe('unsupported Prometheus version "v4.0.0"');
  expect(monitors).toMatchObject([{ state: 'ignored' }]);
});

test('an agent as a DaemonSet needs a feature gate', () => {
  expect(operation([agent({ mode: 'DaemonSet' })]).configError).toBe(
    "feature gate for Prometheus Agent's DaemonSet mode is not enabled",
  );
});

test('an agent has no rules', () => {
  const rules = inShop('PrometheusRule', { groups: [] });

  expect(operation([agent({}), rules]).rules).toMatchObject([{ state: 'ignored' }]);
});

test('a paused Prometheus is not looked at, however wrong it is', () => {
  expect(operation([prometheus({ paused: true, version: 'latest' })])).toMatchObject({
    paused: true,
    configError: undefined,
    jobs: [],
  });
});

test('a Prometheus without any monitor selector is left to its user', () => {
  const spec = Object.fromEntries(
    ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig'].map((kind) => [`${kind}Selector`, undefined]),
  );
  const rules = inShop('PrometheusRule', { groups: [] });
  const result = operation([prometheus(spec), rules]);

  expect(result).toMatchObject({ unmanaged: true, config: undefined, rules: [{ state: 'selected' }] });
});
