import type { JsonObject } from '../../manifests/manifest';
import type { KeySelector } from '../assets';
import type { Authorization, BasicAuth } from '../validation/credentials';
import type { ProxyConfig } from '../validation/proxy';
import type { RelabelConfig } from '../validation/relabeling';
import type { Honoring } from './honoring';
import { mapping } from './mapping';
import { naturallySorted } from './natural-order';
import type { IntOrString } from './port';
import type { OAuth2 } from './spec/client';

/** What an endpoint of a ServiceMonitor and one of a PodMonitor have in common. */
export interface Endpoint extends Honoring, ProxyConfig {
  readonly port?: string;
  readonly targetPort?: IntOrString;
  readonly path?: string;
  readonly scheme?: string;
  readonly params?: Readonly<Record<string, readonly string[]>>;
  readonly interval?: string;
  readonly scrapeTimeout?: string;
  readonly metricRelabelings?: readonly RelabelConfig[];
  readonly relabelings?: readonly RelabelConfig[];
  readonly filterRunning?: boolean;
  readonly bearerTokenSecret?: KeySelector;
  readonly authorization?: Authorization;
  readonly basicAuth?: BasicAuth;
  readonly oauth2?: OAuth2;
  readonly followRedirects?: boolean;
  readonly enableHttp2?: boolean;
}

/** How often and where an endpoint is scraped: prometheus-operator pkg/prometheus/promcfg.go, generateServiceMonitorConfig. */
export function scrapeRequest({ interval, scrapeTimeout, path, params, scheme }: Endpoint): JsonObject {
  return mapping({
    scrape_interval: interval || undefined,
    scrape_timeout: scrapeTimeout || undefined,
    metrics_path: path || undefined,
    params: params && (naturallySorted(params) ?? {}),
    scheme: scheme?.toLowerCase(),
  });
}
