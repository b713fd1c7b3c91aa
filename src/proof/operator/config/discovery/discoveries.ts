import type { JsonObject } from '../../../manifests/manifest';
import { mapping } from '../mapping';
import { naturallySorted } from '../natural-order';
import * as clouds from './clouds';
import type { Family } from './family';
import { kubernetes } from './kubernetes';
import * as registries from './registries';
import { copied, type Scope } from './settings';

const static_: Family = {
  field: 'staticConfigs',
  section: 'static_configs',
  settings: [copied('targets'), (_scope, { labels }) => ({ labels: naturallySorted(labels as JsonObject) ?? {} })],
};

/** In the operator's order: prometheus-operator pkg/prometheus/promcfg.go, generateScrapeConfig. */
const families: readonly Family[] = [
  static_,
  registries.file,
  registries.http,
  kubernetes,
  registries.consul,
  registries.dns,
  clouds.ec2,
  clouds.azure,
  clouds.gce,
  clouds.openStack,
  clouds.digitalOcean,
  registries.kuma,
  registries.eureka,
  registries.docker,
  clouds.linode,
  clouds.hetzner,
  registries.nomad,
  registries.dockerSwarm,
  registries.puppetDb,
  clouds.lightSail,
  clouds.ovhCloud,
  clouds.scaleway,
  clouds.ionos,
];

/** All service discoveries of a ScrapeConfig. */
export function discoveries(scope: Scope, spec: JsonObject): JsonObject {
  return mapping(
    ...families.map(({ field, section, settings }) => {
      const configs = (spec[field] ?? []) as readonly JsonObject[];
      if (configs.length === 0) return {};
      return {
        [section]: configs.map((config) => mapping(...settings.map((setting) => setting(scope, config)))),
      };
    }),
  );
}
