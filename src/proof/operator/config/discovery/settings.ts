import type { Json, JsonObject } from '../../../manifests/manifest';
import type { KeySelector } from '../../assets';
import type { Authorization, BasicAuth } from '../../validation/credentials';
import type { ProxyConfig } from '../../validation/proxy';
import { authorization, basicAuth, oauth2 } from '../authentication';
import { ConfigError } from '../config-error';
import { type Generator, since } from '../generator';
import { mapping, sortedMapping } from '../mapping';
import { proxyConfig } from '../proxy';
import type { OAuth2, SafeTls } from '../spec/client';
import { tlsConfig } from '../tls';

/** The ScrapeConfig that a service discovery belongs to. */
export interface Scope {
  readonly generator: Generator;
  readonly namespace: string;
  readonly job: string;
}

/** One part of one service discovery of a ScrapeConfig. A discovery is a list of them, in the operator's order. */
export type Setting = (scope: Scope, discovery: JsonObject) => JsonObject;

export const basic: Setting = ({ generator, namespace }, discovery) =>
  basicAuth(generator, namespace, discovery.basicAuth as BasicAuth | undefined);

export const authorized: Setting = ({ generator, namespace }, discovery) =>
  authorization(generator, namespace, discovery.authorization as Authorization | undefined);

export const oauth: Setting = ({ generator, namespace }, discovery) =>
  oauth2(generator, namespace, discovery.oauth2 as unknown as OAuth2 | undefined);

export const proxy: Setting = ({ generator, namespace }, discovery) =>
  proxyConfig(generator, namespace, discovery as ProxyConfig);

export const tls: Setting = ({ generator, namespace }, discovery) =>
  tlsConfig(generator, namespace, discovery.tlsConfig as SafeTls | undefined);

/** A field as it is, under Prometheus' name for it. */
export function copied(field: string): Setting {
  return (_scope, discovery) => mapping({ [snakeCase(field)]: discovery[field] });
}

/** A text or a list, unless it is empty. */
export function copiedUnlessEmpty(field: string): Setting {
  return (_scope, { [field]: value }) =>
    (value as string | readonly Json[] | undefined)?.length ? { [snakeCase(field)]: value } : {};
}

/** A word that the operator spells with capitals. */
export function lowered(field: string): Setting {
  return (_scope, { [field]: word }) => mapping({ [snakeCase(field)]: (word as string | undefined)?.toLowerCase() });
}

export function sorted(field: string): Setting {
  return (_scope, { [field]: map }) =>
    map && Object.keys(map).length > 0 ? { [snakeCase(field)]: sortedMapping(map as JsonObject) } : {};
}

/** The value of a key of a Secret; empty if it is not at hand. */
export function secret(field: string): Setting {
  return ({ generator, namespace }, { [field]: selector }) => ({
    [snakeCase(field)]: generator.assetsIn(namespace).secret(selector as unknown as KeySelector) ?? '',
  });
}

/**
 * The value of a key of a Secret, if the field is there. Some fields are validated only under a condition, and then the
 * whole configuration fails for want of a value that nobody has read.
 *
 * @throws ConfigError
 */
export function demandedSecret(
  field: string,
  failure: readonly [verb: string, noun: string],
  key = snakeCase(field),
): Setting {
  return ({ generator, namespace, job }, { [field]: value }) => {
    const selector = value as unknown as KeySelector | undefined;
    if (!selector) return {};
    const found = generator.assetsIn(namespace).secret(selector);
    if (found !== undefined) return { [key]: found };
    const [verb, noun] = failure;
    const missing = `secret ${namespace}/${selector.name} not found`;
    throw new ConfigError(`generate scrape configs: failed to ${verb} ${selector.name} ${noun} ${job}: ${missing}`);
  };
}

/** Both or none of the keys of Amazon; upstream calls both of them access key. */
export const awsKeys: Setting = (scope, discovery) =>
  discovery.accessKey && discovery.secretKey
    ? mapping(
        ...['accessKey', 'secretKey'].map((field) => demandedSecret(field, ['get', 'access key'])(scope, discovery)),
      )
    : {};

export const redirectsAndHttp2: readonly Setting[] = [copied('followRedirects'), copied('enableHTTP2')];

/** Only for a Prometheus that is new enough. */
export function sinceVersion(minimum: string, setting: Setting): Setting {
  return (scope, discovery) => since(scope.generator, minimum, setting(scope, discovery)) ?? {};
}

/** prometheus-operator pkg/prometheus/promcfg.go, addFiltersToYaml. */
export const filters: Setting = (_scope, discovery) => {
  const all = (discovery.filters ?? []) as readonly { readonly name: string; readonly values: readonly string[] }[];
  if (all.length === 0) return {};
  const byName = [...all].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { filters: byName.map(({ name, values }) => ({ name, values })) };
};

/** `refreshInterval` is `refresh_interval`, `roleARN` is `role_arn`, `enableHTTP2` is `enable_http2`. */
function snakeCase(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}
