import { list, text } from './decode';

const known = [
  'OpenMetricsText0.0.1',
  'OpenMetricsText1.0.0',
  'PrometheusProto',
  'PrometheusText0.0.4',
  'PrometheusText1.0.0',
];

export const scrapeProtocols = list(text('config.ScrapeProtocol'), '[]config.ScrapeProtocol');

/** prometheus config/config.go, validateAcceptScrapeProtocols. */
export function scrapeProtocolsError(protocols: readonly string[]): string | undefined {
  if (protocols.length === 0) return 'scrape_protocols cannot be empty';
  const seen = new Set<string>();
  for (const protocol of protocols) {
    const lower = protocol.toLowerCase();
    if (seen.has(lower)) return `duplicated protocol in scrape_protocols, got [${protocols.join(' ')}]`;
    if (!known.includes(protocol)) {
      return `scrape_protocols: unknown scrape protocol ${protocol}, supported: [${known.join(' ')}]`;
    }
    seen.add(lower);
  }
  return undefined;
}
