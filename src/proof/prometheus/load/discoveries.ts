import { listOf, objectsOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { quote } from '../../promql/quote';
import { cloudSdConfigs } from './cloud-sd';
import { anything, type Decoder, type Fields, list, Refusal } from './decode';
import { kubernetesSdConfig } from './kubernetes-sd';
import { staticConfig } from './static-config';
import { systemSdConfigs } from './system-sd';

/** Kinds that neither a ScrapeConfig nor anybody's additional scrape configuration is likely to use. */
const rareKinds = [
  'aws',
  'ecs',
  'elasticache',
  'marathon',
  'msk',
  'nerve',
  'outscale',
  'rds',
  'serverset',
  'stackit',
  'triton',
  'uyuni',
  'vultr',
];

const discoveries: Readonly<Record<string, Decoder>> = {
  static_configs: staticConfig,
  kubernetes_sd_configs: kubernetesSdConfig,
  ...systemSdConfigs,
  ...cloudSdConfigs,
  ...Object.fromEntries(rareKinds.map((kind) => [`${kind}_sd_configs`, anything])),
};

/** Kinds whose Go type or package is called otherwise than the kind. */
const goTypes: Readonly<Record<string, string>> = {
  static_configs: 'targetgroup.Group',
  ec2_sd_configs: 'aws.EC2SDConfig',
  lightsail_sd_configs: 'aws.LightsailSDConfig',
  docker_sd_configs: 'moby.DockerSDConfig',
  dockerswarm_sd_configs: 'moby.DockerSwarmSDConfig',
  kuma_sd_configs: 'xds.SDConfig',
};

function goType(name: string): string {
  return `[]*${goTypes[name] ?? `${name.replace('_sd_configs', '')}.SDConfig`}`;
}

/** The `*_sd_configs` and `static_configs` of a scrape configuration or an Alertmanager. */
export const discoveryFields: Fields = Object.fromEntries(
  Object.entries(discoveries).map(([name, item]) => [name, list(item, goType(name))]),
);

/** prometheus discovery/registry.go, readConfigs. */
export function checkDiscoveries(config: JsonObject): void {
  const isEmpty = (name: string) => Object.hasOwn(discoveries, name) && listOf(config[name]).includes(null);
  const [first] = Object.keys(config).filter(isEmpty).sort();
  if (first !== undefined) throw new Refusal(`empty or null section in ${first}`);
}

/** prometheus config/config.go, checkStaticTargets. */
export function checkStaticTargets(config: JsonObject): void {
  for (const { targets } of objectsOf(config.static_configs)) {
    const wrong = listOf(targets)
      .map(String)
      .find((target) => target.includes('/'));
    if (wrong !== undefined) throw new Refusal(`${quote(wrong)} is not a valid hostname`);
  }
}
