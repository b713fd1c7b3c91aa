import type { JsonObject, Manifest } from '../../manifests/manifest';
import type { AssetStore } from '../assets';
import { atLeast, type Version } from '../version';
import type { ReadAssets } from './secrets-read';
import type { PrometheusSpec } from './spec/prometheus';

/** What every part of the configuration depends on: prometheus-operator pkg/prometheus/promcfg.go, ConfigGenerator. */
export interface Generator {
  readonly prometheus: Manifest;
  readonly spec: PrometheusSpec;
  readonly version: Version;
  readonly assets: AssetStore;
  /** What of the assets is at hand for objects of a namespace. */
  readonly assetsIn: (namespace: string) => ReadAssets;
}

/** The value, if this Prometheus is new enough for it: promcfg.go, WithMinimumVersion. */
export function since<T>({ version }: Pick<Generator, 'version'>, minimum: string, value: T): T | undefined {
  return atLeast(version, minimum) ? value : undefined;
}

export function isAgent({ prometheus }: Generator): boolean {
  return prometheus.kind === 'PrometheusAgent';
}

/** `spec.shards` as the operator counts: pkg/prometheus/common.go, shardsNumber. */
export function shardsOf({ spec }: Generator): number {
  return Math.max(1, spec.shards ?? 1);
}

/** The spec of an object that the API server has validated, as the type that its schema describes. */
export function specOf<T>(object: Manifest): T {
  return (object.body.spec ?? {}) as JsonObject as T;
}
