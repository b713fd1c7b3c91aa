import type { LabelSelector } from '../../cluster/label-selector';
import type { KeySelector } from '../assets';
import type { Authorization, BasicAuth, OAuth2, Sigv4 } from '../validation/credentials';
import type { ProxyConfig } from '../validation/proxy';
import type { RelabelConfig } from '../validation/relabeling';
import type { ScrapeOptions } from '../validation/scrape-options';
import type { TlsConfig } from '../validation/tls';

/** What decides whether the operator can reconcile a Prometheus or PrometheusAgent, and what it selects. */
export interface PrometheusSpec extends ScrapeOptions {
  readonly paused?: boolean;
  readonly mode?: string;
  readonly shards?: number;
  readonly enableFeatures?: readonly string[];
  readonly scrapeClasses?: readonly ScrapeClass[];
  readonly serviceMonitorSelector?: LabelSelector;
  readonly serviceMonitorNamespaceSelector?: LabelSelector;
  readonly podMonitorSelector?: LabelSelector;
  readonly podMonitorNamespaceSelector?: LabelSelector;
  readonly probeSelector?: LabelSelector;
  readonly probeNamespaceSelector?: LabelSelector;
  readonly scrapeConfigSelector?: LabelSelector;
  readonly scrapeConfigNamespaceSelector?: LabelSelector;
  readonly ruleSelector?: LabelSelector;
  readonly ruleNamespaceSelector?: LabelSelector;
  readonly enforcedNamespaceLabel?: string;
  readonly excludedFromEnforcement?: readonly {
    readonly resource: string;
    readonly namespace: string;
    readonly name?: string;
  }[];
  readonly prometheusRulesExcludedFromEnforce?: readonly {
    readonly ruleNamespace: string;
    readonly ruleName: string;
  }[];
  readonly remoteRead?: readonly RemoteRead[];
  readonly remoteWrite?: readonly RemoteWrite[];
  readonly apiserverConfig?: ApiServerConfig;
  readonly alerting?: { readonly alertmanagers?: readonly AlertmanagerEndpoints[] };
  readonly additionalScrapeConfigs?: KeySelector;
  readonly additionalAlertRelabelConfigs?: KeySelector;
  readonly additionalAlertManagerConfigs?: KeySelector;
}

export interface ScrapeClass {
  readonly name: string;
  readonly default?: boolean;
  readonly tlsConfig?: TlsConfig;
  readonly authorization?: Authorization;
  readonly relabelings?: readonly RelabelConfig[];
  readonly metricRelabelings?: readonly RelabelConfig[];
}

interface ApiServerConfig extends ProxyConfig {
  readonly basicAuth?: BasicAuth;
  readonly authorization?: Authorization;
  readonly tlsConfig?: TlsConfig;
}

export interface RemoteRead extends ApiServerConfig {
  readonly oauth2?: OAuth2;
}

export interface RemoteWrite extends RemoteRead {
  readonly sigv4?: Sigv4;
  readonly azureAd?: AzureAd;
}

export interface AzureAd {
  readonly managedIdentity?: { readonly clientId?: string };
  readonly oauth?: { readonly clientId?: string; readonly clientSecret: KeySelector };
  readonly sdk?: object;
  readonly workloadIdentity?: { readonly clientId?: string; readonly tenantId?: string };
}

export interface AlertmanagerEndpoints extends ApiServerConfig {
  readonly bearerTokenFile?: string;
  readonly sigv4?: Sigv4;
  readonly relabelings?: readonly RelabelConfig[];
  readonly alertRelabelings?: readonly RelabelConfig[];
}
