import { at, fail, type Problems } from '../../verdict';
import { atLeast } from '../../version';
import type { Context } from '../context';
import { azureProblems } from './azure';
import {
  authorization,
  basicAuth,
  consulFilter,
  dnsPort,
  oauth2,
  openStackRole,
  proxy,
  puppetUrl,
  secret,
  server,
  since,
  tls,
  url,
} from './checks';
import type { Discovery, DiscoveryCheck } from './discovery';
import { kubernetesProblems } from './kubernetes';

interface DiscoveryRules {
  readonly field: `${string}SDConfigs`;
  /** The field as upstream's messages spell it, if differently. */
  readonly place?: string;
  /** Asked before the elements are looked at: on an older Prometheus *every* ScrapeConfig is rejected, even without any. */
  readonly gate?: readonly [version: string, message: string];
  readonly problems: (discovery: Discovery, context: Context, i: number) => Problems;
}

const numbered = (...checks: readonly DiscoveryCheck[]): DiscoveryRules['problems'] =>
  function* (discovery, context, i) {
    for (const check of checks) yield* at(`[${i}]`, check(discovery, context));
  };

/** Checks whose messages do not say which element they are about, before those that do. */
const unnumbered = (checks: readonly DiscoveryCheck[], then: DiscoveryRules['problems']): DiscoveryRules['problems'] =>
  function* (discovery, context, i) {
    for (const check of checks) yield* check(discovery, context);
    yield* then(discovery, context, i);
  };

/** `fooSDConfigs` and what upstream calls the discovery in the message. */
const gate = (version: string, what: string) =>
  [version, `${what} is only supported for Prometheus version >= ${version}`] as const;

const newField = (version: string, field: string, spelled: string) =>
  since(version, field, `field \`${spelled}\` is only supported for Prometheus version >= ${version}`);

/** prometheus-operator pkg/prometheus/resource_selector.go, checkScrapeConfig, in its order. */
const discoveries: readonly DiscoveryRules[] = [
  {
    field: 'httpSDConfigs',
    gate: gate('2.28.0', 'HTTP SD configuration'),
    problems: numbered(url('url'), basicAuth, authorization, oauth2, tls, proxy),
  },
  { field: 'kubernetesSDConfigs', problems: kubernetesProblems },
  {
    field: 'consulSDConfigs',
    problems: unnumbered(
      [
        newField('2.45.0', 'pathPrefix', 'config.PathPrefix'),
        newField('2.28.0', 'namespace', 'config.Namespace'),
        consulFilter,
        newField('3.11.2', 'healthFilter', 'config.HealthFilter'),
      ],
      numbered(basicAuth, authorization, oauth2, tls, secret('tokenRef'), proxy),
    ),
  },
  { field: 'dnsSDConfigs', problems: numbered(dnsPort) },
  { field: 'ec2SDConfigs', problems: numbered(secret('accessKey'), secret('secretKey'), tls, proxy) },
  { field: 'azureSDConfigs', problems: numbered(azureProblems) },
  {
    field: 'openstackSDConfigs',
    problems: numbered(openStackRole, secret('password'), secret('applicationCredentialSecret'), tls),
  },
  {
    field: 'digitalOceanSDConfigs',
    gate: gate('2.20.0', 'service discovery for Digital Ocean'),
    problems: numbered(authorization, oauth2, tls, proxy),
  },
  {
    field: 'kumaSDConfigs',
    problems: unnumbered(
      [
        since(
          '2.50.0',
          'clientID',
          'field `clientID` in kuma SD configuration is only supported for Prometheus version >= 2.50.0',
        ),
      ],
      numbered(server, authorization, oauth2, tls, basicAuth, proxy),
    ),
  },
  { field: 'eurekaSDConfigs', problems: numbered(authorization, oauth2, tls, basicAuth, proxy) },
  {
    field: 'dockerSDConfigs',
    problems: numbered(
      newField('2.54.1', 'matchFirstNetwork', 'matchFirstNetwork'),
      basicAuth,
      authorization,
      oauth2,
      tls,
      url('host'),
      proxy,
    ),
  },
  {
    field: 'linodeSDConfigs',
    gate: gate('2.28.0', 'linode SD configuration'),
    problems: numbered(authorization, oauth2, tls, proxy),
  },
  {
    field: 'hetznerSDConfigs',
    problems: numbered(
      newField('3.5.0', 'labelSelector', 'labelSelector'),
      basicAuth,
      authorization,
      oauth2,
      tls,
      proxy,
    ),
  },
  { field: 'nomadSDConfigs', problems: numbered(server, authorization, oauth2, tls, basicAuth, proxy) },
  {
    field: 'dockerSwarmSDConfigs',
    place: 'dockerswarmSDConfigs',
    gate: gate('2.20.0', 'dockerswarm SD configuration'),
    problems: numbered(url('host'), authorization, oauth2, tls, basicAuth, proxy),
  },
  {
    field: 'puppetDBSDConfigs',
    gate: gate('2.31.0', 'puppetDB SD configuration'),
    problems: numbered(puppetUrl, authorization, oauth2, tls, basicAuth, proxy),
  },
  {
    field: 'lightSailSDConfigs',
    gate: gate('2.27.0', 'lightSail SD configuration'),
    problems: numbered(secret('accessKey'), secret('secretKey'), authorization, oauth2, tls, basicAuth, proxy),
  },
  {
    field: 'ovhcloudSDConfigs',
    place: 'OVHCloudSDConfigs',
    gate: gate('2.40.0', 'OVHCloud SD configuration'),
    problems: numbered(secret('applicationSecret'), secret('consumerKey')),
  },
  {
    field: 'scalewaySDConfigs',
    place: 'ScalewaySDConfigs',
    gate: gate('2.26.0', 'ScaleWay SD configuration'),
    problems: numbered(secret('secretKey'), proxy, tls),
  },
  {
    field: 'ionosSDConfigs',
    place: 'IonosSDConfigs',
    gate: gate('2.36.0', 'IONOS SD configuration'),
    problems: numbered(authorization, proxy, tls, oauth2),
  },
];

/** All `*SDConfigs` of a ScrapeConfig. */
export function* discoveryProblems(
  spec: { readonly [field: `${string}SDConfigs`]: readonly Discovery[] | undefined },
  context: Context,
): Problems {
  for (const { field, place = field, gate, problems } of discoveries) {
    if (gate && !atLeast(context.version, gate[0])) yield* at(place, fail(gate[1]));
    for (const [i, discovery] of (spec[field] ?? []).entries()) yield* at(place, problems(discovery, context, i));
  }
}
