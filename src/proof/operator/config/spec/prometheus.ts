import type { KeySelector } from '../../assets';
import type { ApiServer } from './discovery';
import type { EnforcedLimits, Limits } from './limits';
import type { RemoteRead, RemoteWrite } from './remote';
import type { ScrapeClass } from './scrape-class';
import type { AlertmanagerEndpoints, Otlp, Tracing, Tsdb } from './sections';

/** monitoringv1.ObjectReference. */
export interface ExcludedObject {
  readonly resource: string;
  readonly namespace: string;
  readonly name?: string;
}

/** What the generator reads of the spec of a Prometheus or PrometheusAgent: monitoringv1.CommonPrometheusFields and PrometheusSpec. */
export interface PrometheusSpec extends Limits, EnforcedLimits {
  readonly scrapeInterval?: string;
  readonly scrapeTimeout?: string;
  readonly evaluationInterval?: string;
  readonly ruleQueryOffset?: string;
  readonly queryLogFile?: string;
  readonly scrapeFailureLogFile?: string;
  readonly scrapeProtocols?: readonly string[];
  readonly externalLabels?: Readonly<Record<string, string>>;
  readonly prometheusExternalLabelName?: string;
  readonly replicaExternalLabelName?: string;
  readonly nameValidationScheme?: string;
  readonly nameEscapingScheme?: string;
  readonly convertClassicHistogramsToNHCB?: boolean;
  readonly scrapeClassicHistograms?: boolean;
  readonly scrapeNativeHistograms?: boolean;

  readonly shards?: number;
  readonly shardingStrategy?: {
    readonly mode?: string;
    readonly topology?: { readonly values?: readonly string[]; readonly externalLabelName?: string };
  };
  readonly serviceDiscoveryRole?: string;
  readonly apiserverConfig?: ApiServer;
  readonly ignoreNamespaceSelectors?: boolean;

  readonly scrapeClasses?: readonly ScrapeClass[];
  readonly podTargetLabels?: readonly string[];
  readonly overrideHonorLabels?: boolean;
  readonly overrideHonorTimestamps?: boolean;
  readonly enforcedNamespaceLabel?: string;
  readonly excludedFromEnforcement?: readonly ExcludedObject[];

  readonly ruleSelector?: object;
  readonly alerting?: { readonly alertmanagers?: readonly AlertmanagerEndpoints[] };
  readonly additionalScrapeConfigs?: KeySelector;
  readonly additionalAlertRelabelConfigs?: KeySelector;
  readonly additionalAlertManagerConfigs?: KeySelector;
  readonly remoteWrite?: readonly RemoteWrite[];
  readonly remoteRead?: readonly RemoteRead[];

  readonly enableFeatures?: readonly string[];
  readonly exemplars?: { readonly maxSize?: number };
  readonly retention?: string;
  readonly retentionSize?: string;
  readonly tsdb?: Tsdb;
  readonly otlp?: Otlp;
  readonly runtime?: { readonly goGC?: number };
  readonly tracingConfig?: Tracing;
}
