import type { Authorization } from '../../validation/credentials';
import type { RelabelConfig } from '../../validation/relabeling';
import type { Tls } from './client';
import type { AttachMetadata } from './discovery';

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
