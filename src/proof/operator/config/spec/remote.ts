import type { KeySelector } from '../../assets';
import type { Authorization, BasicAuth } from '../../validation/credentials';
import type { ProxyConfig } from '../../validation/proxy';
import type { RelabelConfig } from '../../validation/relabeling';
import type { OAuth2, Sigv4, Tls } from './client';

/** monitoringv1.AzureAD. */
export interface AzureAd {
  readonly cloud?: string;
  readonly managedIdentity?: { readonly clientId?: string };
  readonly oauth?: { readonly clientId: string; readonly clientSecret: KeySelector; readonly tenantId: string };
  readonly sdk?: { readonly tenantId?: string };
  readonly workloadIdentity?: { readonly clientId: string; readonly tenantId: string };
  readonly scope?: string;
}

/** monitoringv1.QueueConfig. */
export interface QueueConfig {
  readonly capacity?: number;
  readonly minShards?: number;
  readonly maxShards?: number;
  readonly maxSamplesPerSend?: number;
  readonly batchSendDeadline?: string;
  readonly maxRetries?: number;
  readonly minBackoff?: string;
  readonly maxBackoff?: string;
  readonly retryOnRateLimit?: boolean;
  readonly sampleAgeLimit?: string;
}

/** What monitoringv1.RemoteWriteSpec and RemoteReadSpec have in common. */
export interface Remote extends ProxyConfig {
  readonly url: string;
  readonly name?: string;
  readonly remoteTimeout?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly basicAuth?: BasicAuth;
  readonly bearerToken?: string;
  readonly bearerTokenFile?: string;
  readonly oauth2?: OAuth2;
  readonly tlsConfig?: Tls;
  readonly authorization?: Authorization;
  readonly followRedirects?: boolean;
}

/** monitoringv1.RemoteReadSpec. */
export interface RemoteRead extends Remote {
  readonly requiredMatchers?: Readonly<Record<string, string>>;
  readonly readRecent?: boolean;
  readonly filterExternalLabels?: boolean;
}

/** monitoringv1.RemoteWriteSpec. */
export interface RemoteWrite extends Remote {
  readonly messageVersion?: string;
  readonly sendExemplars?: boolean;
  readonly sendNativeHistograms?: boolean;
  readonly writeRelabelConfigs?: readonly RelabelConfig[];
  readonly sigv4?: Sigv4;
  readonly azureAd?: AzureAd;
  readonly enableHTTP2?: boolean;
  readonly queueConfig?: QueueConfig;
  readonly metadataConfig?: {
    readonly send?: boolean;
    readonly sendInterval?: string;
    readonly maxSamplesPerSend?: number;
  };
  readonly roundRobinDNS?: boolean;
}
