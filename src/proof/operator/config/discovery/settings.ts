import type { Json, JsonObject } from '../../../manifests/manifest';
import type { KeySelector } from '../../assets';
import { type Authorization, authorization, type BasicAuth, basicAuth, type OAuth2, oauth2 } from '../authentication';
import { type Generator, since } from '../generator';
import { mapping, sortedMapping } from '../mapping';
import { type ProxyConfig, proxyConfig } from '../proxy';
import { type SafeTls, tlsConfig } from '../tls';

/** One part of one service discovery of a ScrapeConfig. A discovery is a list of them, in the operator's order. */
export type Setting = (generator: Generator, namespace: string, discovery: JsonObject) => JsonObject;

export const authentication = {
  basic: (generator, namespace, { basicAuth: auth }) => basicAuth(generator, namespace, auth as BasicAuth | undefined),
  authorization: (generator, namespace, { authorization: auth }) =>
    authorization(generator, namespace, auth as Authorization | undefined),
  oauth2: (generator, namespace, { oauth2: auth }) =>
    oauth2(generator, namespace, auth as unknown as OAuth2 | undefined),
} satisfies Record<string, Setting>;

export const proxy: Setting = (generator, namespace, discovery) =>
  proxyConfig(generator, namespace, discovery as ProxyConfig);

export const tls: Setting = (generator, namespace, discovery) =>
  tlsConfig(generator, namespace, discovery.tlsConfig as SafeTls | undefined);

/** A field as it is, under Prometheus' name for it. */
export function copied(field: string, key = snakeCase(field)): Setting {
  return (_generator, _namespace, discovery) => mapping({ [key]: discovery[field] });
}

/** A text or a list, unless it is empty. */
export function copiedUnlessEmpty(field: string, key = snakeCase(field)): Setting {
  return (_generator, _namespace, { [field]: value }) =>
    (value as string | readonly Json[] | undefined)?.length ? { [key]: value } : {};
}

/** A word that the operator spells with capitals. */
export function lowered(field: string): Setting {
  return (_generator, _namespace, { [field]: word }) =>
    mapping({ [snakeCase(field)]: (word as string | undefined)?.toLowerCase() });
}

export function sorted(field: string): Setting {
  return (_generator, _namespace, { [field]: map }) =>
    map && Object.keys(map).length > 0 ? { [snakeCase(field)]: sortedMapping(map as JsonObject) } : {};
}

/** The value of a key of a Secret. */
export function secret(field: string, key = snakeCase(field)): Setting {
  return ({ assetsIn }, namespace, { [field]: selector }) =>
    mapping({ [key]: selector && assetsIn(namespace).secret(selector as unknown as KeySelector) });
}

/** Both or none of the keys of Amazon. */
export const awsKeys: Setting = (generator, namespace, discovery) =>
  discovery.accessKey && discovery.secretKey
    ? mapping(...[secret('accessKey'), secret('secretKey')].map((setting) => setting(generator, namespace, discovery)))
    : {};

export const redirectsAndHttp2: readonly Setting[] = [copied('followRedirects'), copied('enableHTTP2')];

/** Only for a Prometheus that is new enough. */
export function sinceVersion(minimum: string, setting: Setting): Setting {
  return (generator, namespace, discovery) => since(generator, minimum, setting(generator, namespace, discovery)) ?? {};
}

/** prometheus-operator pkg/prometheus/promcfg.go, addFiltersToYaml. */
export const filters: Setting = (_generator, _namespace, discovery) => {
  const all = (discovery.filters ?? []) as readonly { readonly name: string; readonly values: readonly string[] }[];
  if (all.length === 0) return {};
  const byName = [...all].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { filters: byName.map(({ name, values }) => ({ name, values })) };
};

/** `refreshInterval` is `refresh_interval`, `roleARN` is `role_arn`, `enableHTTP2` is `enable_http2`. */
function snakeCase(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}
