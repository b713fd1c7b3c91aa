import type { Authorization, BasicAuth } from '../../validation/credentials';
import type { ProxyConfig } from '../../validation/proxy';
import type { RelabelConfig } from '../../validation/relabeling';
import type { IntOrString } from '../port';
import type { Quantity } from '../quantity';
import type { Sigv4, Tls } from './client';

/** monitoringv1.AlertmanagerEndpoints. */
export interface AlertmanagerEndpoints extends ProxyConfig {
  readonly namespace?: string;
  readonly name: string;
  readonly port: IntOrString;
  readonly scheme?: string;
  readonly pathPrefix?: string;
  readonly tlsConfig?: Tls;
  readonly basicAuth?: BasicAuth;
  readonly bearerTokenFile?: string;
  readonly authorization?: Authorization;
  readonly sigv4?: Sigv4;
  readonly apiVersion?: string;
  readonly timeout?: string;
  readonly enableHttp2?: boolean;
  readonly relabelings?: readonly RelabelConfig[];
  readonly alertRelabelings?: readonly RelabelConfig[];
}

/** monitoringv1.OTLPConfig. */
export interface Otlp {
  readonly promoteAllResourceAttributes?: boolean;
  readonly ignoreResourceAttributes?: readonly string[];
  readonly promoteResourceAttributes?: readonly string[];
  readonly translationStrategy?: string;
  readonly keepIdentifyingResourceAttributes?: boolean;
  readonly convertHistogramsToNHCB?: boolean;
  readonly promoteScopeMetadata?: boolean;
  readonly labelNameUnderscoreSanitization?: boolean;
  readonly labelNamePreserveMultipleUnderscores?: boolean;
}

/** monitoringv1.TSDBSpec. */
export interface Tsdb {
  readonly outOfOrderTimeWindow?: string;
  readonly staleSeriesCompactionThreshold?: Quantity;
  readonly chunkEncoding?: { readonly floats?: string };
}

/** monitoringv1.TracingConfig. */
export interface Tracing {
  readonly endpoint: string;
  readonly clientType?: string;
  readonly samplingFraction?: Quantity;
  readonly insecure?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly compression?: string;
  readonly timeout?: string;
  readonly tlsConfig?: Tls;
}
