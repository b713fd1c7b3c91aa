import type { Authorization } from '../validation/credentials';
import type { RelabelConfig } from '../validation/relabeling';
import type { Generator } from './generator';
import type { AttachMetadata } from './kubernetes-discovery';
import type { Tls } from './tls';

/** monitoringv1.ScrapeClass. */
export interface ScrapeClass {
  readonly name?: string;
  readonly default?: boolean;
  readonly fallbackScrapeProtocol?: string;
  readonly tlsConfig?: Tls;
  readonly authorization?: Authorization;
  readonly relabelings?: readonly RelabelConfig[];
  readonly metricRelabelings?: readonly RelabelConfig[];
  readonly attachMetadata?: AttachMetadata;
}

/** prometheus-operator pkg/prometheus/promcfg.go, getScrapeClassOrDefault. */
export function scrapeClassOf({ spec }: Generator, name: string | undefined): ScrapeClass {
  const classes = spec.scrapeClasses ?? [];
  return classes.find((candidate) => candidate.name === name) ?? classes.find((candidate) => candidate.default) ?? {};
}
