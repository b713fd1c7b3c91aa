import * as fc from 'fast-check';
import { few, fields, maybe, merged, pick } from './choices';
import { authentication, type Method, proxy, safeTls, secret } from './credentials';
import { url } from './scraping';

const all: readonly Method[] = ['basicAuth', 'authorization', 'oauth2'];

const http = (...methods: readonly Method[]) =>
  merged(maybe(0.5, authentication(...methods)), maybe(0.3, fields({ tlsConfig: safeTls })), maybe(0.2, proxy));

const withHttp = (model: Record<string, fc.Arbitrary<unknown>>, ...methods: readonly Method[]) =>
  merged(fields(model), http(...methods));

const roles = ['Pod', 'Endpoints', 'Ingress', 'Service', 'Node', 'EndpointSlice'];
const labelSelectors = [
  ...[
    'a=b',
    'a in (b,c)',
    'a notin (b)',
    '!a',
    'a',
    'a==b,c!=d',
    'a>1',
    'a in ()',
    'a in (,)',
    'a=',
    'in=notin',
    'a in (in)',
  ],
  ...[
    'a<x',
    'a in',
    '=b',
    'a b',
    'a=b,',
    'a=b,,c',
    '!a=b',
    'a/b/c=d',
    'a=-x',
    ' ',
    '(',
    'a in (b',
    'a in (b c)',
    '!',
    'a===b',
  ],
];
const fieldSelectors = [
  'metadata.name=x',
  'a!=b',
  'a==b',
  'a',
  'a=b,c',
  'a=b=c',
  'a=b\\,c',
  'a=b\\x',
  ',',
  '',
  'a=b\\',
  '=',
];

const kubernetes = fields({
  role: pick(...roles),
  apiServer: maybe(0.3, pick('https://x')),
  namespaces: maybe(0.4, fields({ ownNamespace: fc.boolean(), names: pick(['shop']) })),
  selectors: maybe(
    0.6,
    fields({
      role: pick(...roles),
      label: maybe(0.7, pick(...labelSelectors)),
      field: maybe(0.4, pick(...fieldSelectors)),
    }).map((selector) => [selector]),
  ),
});

/** One element for each field of a ScrapeConfig that discovers targets. */
const discoveries: Record<string, fc.Arbitrary<object>> = {
  httpSDConfigs: withHttp({ url }, ...all),
  kubernetesSDConfigs: merged(kubernetes, maybe(0.2, http(...all))),
  consulSDConfigs: withHttp(
    {
      server: pick('consul:8500'),
      pathPrefix: maybe(0.2, pick('/x')),
      namespace: maybe(0.1, pick('n')),
      filter: maybe(0.2, pick('f')),
      healthFilter: maybe(0.2, pick('h')),
      tokenRef: maybe(0.3, secret('user')),
    },
    ...all,
  ),
  dnsSDConfigs: fields({
    names: pick(['a.b']),
    type: maybe(0.8, pick('A', 'SRV', 'AAAA', 'MX', 'NS')),
    port: maybe(0.5, pick(80)),
  }),
  ec2SDConfigs: withHttp({ accessKey: maybe(0.4, secret('user')), secretKey: maybe(0.4, secret('user')) }),
  azureSDConfigs: withHttp(
    {
      subscriptionID: pick('x'),
      authenticationMethod: maybe(0.5, pick('OAuth', 'ManagedIdentity', 'SDK', 'WorkloadIdentity')),
      tenantID: maybe(0.8, pick('t')),
      clientID: maybe(0.8, pick('c')),
      clientSecret: maybe(0.8, secret('user')),
      resourceGroup: maybe(0.2, pick('g')),
    },
    ...all,
  ),
  openstackSDConfigs: fields({
    role: pick('Instance', 'Hypervisor', 'LoadBalancer'),
    region: pick('r'),
    password: maybe(0.4, secret('user')),
    applicationCredentialSecret: maybe(0.3, secret('user')),
    tlsConfig: maybe(0.3, safeTls),
  }),
  digitalOceanSDConfigs: http('authorization', 'oauth2'),
  kumaSDConfigs: withHttp({ server: url, clientID: maybe(0.3, pick('c')) }, ...all),
  eurekaSDConfigs: withHttp({ server: pick('http://x') }, ...all),
  dockerSDConfigs: withHttp({ host: url, matchFirstNetwork: maybe(0.3, fc.boolean()) }, ...all),
  linodeSDConfigs: http('authorization', 'oauth2'),
  hetznerSDConfigs: withHttp({ role: pick('hcloud'), labelSelector: maybe(0.4, pick('x')) }, ...all),
  nomadSDConfigs: withHttp({ server: url }, ...all),
  dockerSwarmSDConfigs: withHttp({ host: url, role: pick('Services') }, ...all),
  puppetDBSDConfigs: withHttp({ url, query: pick('q') }, ...all),
  lightSailSDConfigs: withHttp(
    { accessKey: maybe(0.4, secret('user')), secretKey: maybe(0.4, secret('user')) },
    ...all,
  ),
  ovhcloudSDConfigs: fields({
    applicationKey: pick('a'),
    applicationSecret: secret('user'),
    consumerKey: secret('password'),
    service: pick('VPS'),
  }),
  scalewaySDConfigs: withHttp({
    accessKey: pick('a'),
    secretKey: secret('user'),
    projectID: pick('p'),
    role: pick('Instance'),
  }),
  ionosSDConfigs: withHttp(
    { datacenterID: pick('d'), authorization: pick<object>({}, { credentials: { name: 'auth', key: 'user' } }) },
    'oauth2',
  ),
};

/** Up to two fields with up to two elements. */
export const someDiscoveries: fc.Arbitrary<object> = fc
  .subarray(Object.keys(discoveries), { maxLength: 2 })
  .chain((chosen) => fields(Object.fromEntries(chosen.map((field) => [field, few(discoveries[field])]))));
