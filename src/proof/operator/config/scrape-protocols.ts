import type { JsonObject } from '../../manifests/manifest';
import { type Generator, since } from './generator';
import { mapping } from './mapping';

/** prometheus-operator pkg/prometheus/promcfg.go, addScrapeProtocols: one of them needs Prometheus 3. */
export function scrapeProtocols(generator: Generator, protocols: readonly string[] = []): JsonObject {
  const known = protocols.filter((protocol) => protocol !== 'PrometheusText1.0.0' || generator.version.major >= 3);
  return mapping({ scrape_protocols: protocols.length > 0 ? since(generator, '2.49.0', known) : undefined });
}

/** promcfg.go, addFallbackScrapeProtocol. */
export function fallbackScrapeProtocol(generator: Generator, protocol: string | undefined): JsonObject {
  return mapping({ fallback_scrape_protocol: since(generator, '3.0.0', protocol) });
}
