import * as fc from 'fast-check';
import { authentication, authorization, basicAuth, oauth2, proxy, safeTls, secretKey } from './http';
import { text } from './texts';
import { bool, bytes, duration, few, intake, params, pick, relabelings, some } from './values';

const credentials = { basicAuth, authorization, oauth2 };
const client = {
  authenticated: fc.oneof(authentication, some(credentials)),
  proxied: proxy,
  tlsConfig: safeTls,
  followRedirects: bool,
  enableHTTP2: bool,
};
const refreshInterval = duration;
const port = pick(80, 9100);
const url = pick('http://example.com/x', 'https://example.com');
const filled = fc.string({ minLength: 1, maxLength: 8 });
const filters = fc.uniqueArray(
  fc.record({ name: pick('b', 'a', 'c'), values: fc.array(filled, { minLength: 1, maxLength: 2 }) }),
  { minLength: 1, maxLength: 3, selector: ({ name }) => name },
);

/** Some of the optional and all of the required fields of one discovery. */
function discovery(
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<object[]> {
  const one = fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }).map((drawn) => {
    const { authenticated, proxied, ...rest } = drawn as Record<string, object>;
    return { ...rest, ...authenticated, ...proxied };
  });
  return fc.array(one, { minLength: 1, maxLength: 2 });
}

const kubernetes = fc
  .array(
    fc.record(
      {
        role: pick('Pod', 'Endpoints', 'EndpointSlice', 'Service', 'Ingress', 'Node'),
        apiServer: pick('https://api.example.com'),
        ...client,
        namespaces: some({ names: few(pick('shop', 'x', '123')), ownNamespace: bool }),
        attachMetadata: some({ node: bool }),
        selector: some({ label: pick('app=x', 'a in (b,c)'), field: pick('metadata.name=x') }),
      },
      { requiredKeys: ['role'] },
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((all) =>
    all.map(({ selector, authenticated, proxied, ...rest }) => ({
      ...rest,
      ...authenticated,
      ...proxied,
      ...(selector ? { selectors: [{ role: rest.role, ...selector }] } : {}),
    })),
  );

export const discoveries = {
  staticConfigs: discovery(
    { targets: fc.uniqueArray(pick('a:80', 'b:9100', '[::1]:80', 'true'), { minLength: 1, maxLength: 3 }) },
    { labels: fc.dictionary(pick('env', 'a10', 'a9', 'Z'), text, { maxKeys: 3 }) },
  ),
  fileSDConfigs: discovery(
    { files: fc.uniqueArray(pick('/a.json', '/b.yml', 'c*.yaml'), { minLength: 1 }) },
    { refreshInterval },
  ),
  httpSDConfigs: discovery({ url }, { ...client, refreshInterval }),
  kubernetesSDConfigs: kubernetes,
  consulSDConfigs: discovery(
    { server: pick('localhost:8500', 'consul') },
    {
      ...client,
      pathPrefix: filled,
      tokenRef: secretKey,
      datacenter: filled,
      namespace: filled,
      partition: filled,
      scheme: pick('http', 'HTTPS'),
      services: fc.uniqueArray(filled, { maxLength: 2 }),
      tags: fc.uniqueArray(filled, { maxLength: 2 }),
      tagSeparator: filled,
      nodeMeta: fc.dictionary(pick('a10', 'a9', 'B'), text, { maxKeys: 2 }),
      filter: filled,
      healthFilter: filled,
      allowStale: bool,
      refreshInterval,
    },
  ),
  dnsSDConfigs: discovery(
    { names: fc.uniqueArray(pick('example.com', '_x._tcp'), { minLength: 1 }), port },
    { type: pick('A', 'AAAA', 'SRV', 'MX', 'NS'), refreshInterval },
  ),
  ec2SDConfigs: discovery(
    { region: filled },
    {
      proxied: proxy,
      tlsConfig: safeTls,
      followRedirects: bool,
      enableHTTP2: bool,
      accessKey: secretKey,
      secretKey,
      roleARN: filled,
      port,
      refreshInterval,
      filters,
    },
  ),
  azureSDConfigs: discovery(
    { subscriptionID: filled },
    {
      ...client,
      environment: filled,
      authenticationMethod: pick('ManagedIdentity', 'SDK'),
      tenantID: filled,
      clientID: filled,
      clientSecret: secretKey,
      resourceGroup: filled,
      refreshInterval,
      port,
    },
  ),
  gceSDConfigs: discovery(
    { project: filled, zone: filled },
    { filter: filled, refreshInterval, port, tagSeparator: filled },
  ),
  openstackSDConfigs: discovery(
    { role: pick('Instance', 'Hypervisor', 'LoadBalancer'), region: filled },
    {
      identityEndpoint: url,
      username: filled,
      userid: filled,
      password: secretKey,
      domainName: filled,
      domainID: filled,
      projectName: filled,
      projectID: filled,
      applicationCredentialName: filled,
      applicationCredentialId: filled,
      applicationCredentialSecret: secretKey,
      allTenants: bool,
      refreshInterval,
      port,
      availability: pick('public', 'admin'),
      tlsConfig: safeTls,
    },
  ),
  digitalOceanSDConfigs: discovery({}, { ...client, port, refreshInterval }),
  kumaSDConfigs: discovery({ server: url }, { ...client, clientID: filled, refreshInterval, fetchTimeout: duration }),
  eurekaSDConfigs: discovery({ server: url }, { ...client, refreshInterval }),
  dockerSDConfigs: discovery(
    { host: pick('unix:///var/run/docker.sock', 'http://docker:2375') },
    { ...client, port, hostNetworkingHost: filled, matchFirstNetwork: bool, filters, refreshInterval },
  ),
  linodeSDConfigs: discovery({}, { ...client, region: filled, port, tagSeparator: filled, refreshInterval }),
  hetznerSDConfigs: discovery(
    { role: pick('hcloud', 'Robot') },
    { ...client, port, refreshInterval, labelSelector: pick('', 'a=b') },
  ),
  nomadSDConfigs: discovery(
    { server: url },
    { ...client, allowStale: bool, namespace: filled, refreshInterval, region: filled, tagSeparator: filled },
  ),
  dockerSwarmSDConfigs: discovery(
    { host: pick('unix:///var/run/docker.sock'), role: pick('Services', 'Tasks', 'Nodes') },
    { ...client, port, filters, refreshInterval },
  ),
  puppetDBSDConfigs: discovery({ url, query: filled }, { ...client, includeParameters: bool, port, refreshInterval }),
  lightSailSDConfigs: discovery(
    { region: filled },
    {
      ...client,
      endpoint: filled,
      accessKey: secretKey,
      secretKey,
      roleARN: filled,
      refreshInterval,
      port,
    },
  ),
  ovhcloudSDConfigs: discovery(
    {
      applicationKey: filled,
      applicationSecret: secretKey,
      consumerKey: secretKey,
      service: pick('VPS', 'DedicatedServer'),
    },
    { endpoint: filled, refreshInterval },
  ),
  scalewaySDConfigs: discovery(
    { accessKey: filled, secretKey, projectID: filled, role: pick('Instance', 'Baremetal') },
    {
      proxied: proxy,
      tlsConfig: safeTls,
      followRedirects: bool,
      enableHTTP2: bool,
      port,
      apiURL: url,
      zone: filled,
      nameFilter: filled,
      tagsFilter: fc.uniqueArray(filled, { minLength: 1, maxLength: 2 }),
      refreshInterval,
    },
  ),
  ionosSDConfigs: discovery(
    { datacenterID: filled, authorization },
    { proxied: proxy, tlsConfig: safeTls, followRedirects: bool, enableHTTP2: bool, port, refreshInterval, oauth2 },
  ),
};

/** One or two discoveries at a time. */
const chosenDiscoveries = fc
  .uniqueArray(fc.constantFrom(...(Object.keys(discoveries) as (keyof typeof discoveries)[])), { maxLength: 2 })
  .chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, discoveries[name] as fc.Arbitrary<object[]>]))),
  );

export const scrapeConfig = fc.record({
  kind: fc.constant('ScrapeConfig'),
  spec: fc
    .tuple(
      some({
        ...intake,
        bodySizeLimit: bytes,
        jobName: fc.oneof(
          filled,
          text.filter((t) => t !== ''),
        ),
        metricsPath: pick('/m', '/a b'),
        scrapeInterval: pick('1m'),
        scrapeTimeout: pick('5s'),
        params,
        scheme: pick('http', 'HTTPS'),
        honorLabels: bool,
        honorTimestamps: bool,
        trackTimestampsStaleness: bool,
        enableCompression: bool,
        enableHTTP2: bool,
        tlsConfig: safeTls,
        relabelings: relabelings.filter((list) => list.length > 0),
        metricRelabelings: relabelings.filter((list) => list.length > 0),
        nameValidationScheme: pick('UTF8', 'Legacy'),
        nameEscapingScheme: pick('AllowUTF8', 'Dots', 'Values'),
      }),
      authentication,
      proxy,
      chosenDiscoveries,
    )
    .map(([spec, authenticated, proxied, found]) => ({ ...spec, ...authenticated, ...proxied, ...found })),
});
