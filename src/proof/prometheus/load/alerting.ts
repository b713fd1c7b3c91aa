import { listOf, objectOf, objectsOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import type { NameScheme } from '../label-name';
import { list, Refusal, struct, text } from './decode';
import { checkDiscoveries, checkStaticTargets, discoveryFields } from './discoveries';
import { httpClientFields } from './http-client';
import { checkHttpClient } from './http-client-check';
import { checkRelabelConfigs, relabelConfigs } from './relabel-config';
import { duration, isPresent, oneOf } from './scalars';
import { sigv4 } from './sigv4';

/** prometheus config/config.go, AlertmanagerConfig.UnmarshalYAML. */
const alertmanager = struct(
  'config.AlertmanagerConfig',
  {
    ...discoveryFields,
    ...httpClientFields,
    sigv4,
    scheme: text(),
    path_prefix: text(),
    timeout: duration,
    api_version: oneOf(['v2'], (version) => `expected Alertmanager api version to be one of [v2] but got ${version}`),
    relabel_configs: relabelConfigs,
    alert_relabel_configs: relabelConfigs,
  },
  (config) => {
    checkDiscoveries(config);
    checkHttpClient(config);
    const authenticates = [config.basic_auth, config.authorization, config.oauth2].some(isPresent);
    if (authenticates && isPresent(config.sigv4)) {
      throw new Refusal('at most one of basic_auth, authorization, oauth2, & sigv4 must be configured');
    }
    if (listOf(config.relabel_configs).length === 0) checkStaticTargets(config);
    if (listOf(config.relabel_configs).includes(null)) {
      throw new Refusal('empty or null Alertmanager target relabeling rule');
    }
    if (listOf(config.alert_relabel_configs).includes(null)) {
      throw new Refusal('empty or null Alertmanager alert relabeling rule');
    }
  },
);

/** prometheus config/config.go, AlertingConfig.UnmarshalYAML. */
export const alerting = struct(
  'config.plain',
  { alert_relabel_configs: relabelConfigs, alertmanagers: list(alertmanager, 'config.AlertmanagerConfigs') },
  (config) => {
    if (listOf(config.alert_relabel_configs).includes(null)) throw new Refusal('empty or null alert relabeling rule');
  },
);

/** prometheus config/config.go, AlertingConfig.Validate. */
export function validateAlerting(config: JsonObject, scheme: NameScheme): void {
  const { alert_relabel_configs: rules, alertmanagers } = objectOf(config.alerting);
  checkRelabelConfigs(objectsOf(rules), scheme);
  for (const alertmanager of objectsOf(alertmanagers)) {
    checkRelabelConfigs(objectsOf(alertmanager.alert_relabel_configs), scheme);
    checkRelabelConfigs(objectsOf(alertmanager.relabel_configs), scheme);
  }
}
