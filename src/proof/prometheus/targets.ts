import { quote } from '../promql/quote';
import type { DiscoveredTarget, TargetGroup } from './discovery/target-group';
import { parseDuration } from './duration';
import { LabelBuilder } from './label-builder';
import { relabelBuilder } from './relabel';
import type { ScrapeConfig } from './scrape-config';

/** The labels of a target after relabelling, `__address__` and the like included, or why it broke. */
export type Populated = { readonly labels: LabelBuilder } | { readonly dropped: true } | { readonly failure: string };

/** prometheus scrape/target.go, PopulateLabels. */
export function populateLabels(target: DiscoveredTarget, group: TargetGroup, config: ScrapeConfig): Populated {
  const labels = discoveredLabels(target, group, config);
  if (!relabelBuilder(labels, config.rules)) return { dropped: true };

  if (config.addPort) completeAddress(labels);
  const failure = addressFailure(labels) ?? timingFailure(labels) ?? flagFailure(labels);
  if (failure !== undefined) return { failure };

  if (labels.get('instance') === '') labels.set('instance', labels.get('__address__'));
  return { labels };
}

/** prometheus scrape/target.go, PopulateDiscoveredLabels: what is configured also stands in for what is discovered empty. */
export function discoveredLabels(
  target: DiscoveredTarget,
  group: TargetGroup,
  config: Pick<ScrapeConfig, 'labels'>,
): LabelBuilder {
  const labels = new LabelBuilder(
    group.labels ? [config.labels, group.labels, target.labels] : [config.labels, target.labels],
    group.meta ? (target.meta ? [...group.meta, ...target.meta] : group.meta) : [],
  );
  const complete = (value: string, name: string) => {
    const configured = value === '' ? config.labels.get(name) : undefined;
    if (configured !== undefined && labels.get(name) === '') labels.set(name, configured);
  };
  group.labels?.forEach(complete);
  target.labels.forEach(complete);
  return labels;
}

/** Prometheus 2, scrape/target.go, PopulateLabels: the default port of the scheme, unless the address already has one. */
function completeAddress(labels: LabelBuilder): void {
  const address = labels.get('__address__');
  if (!/^(?:[^:[\]]+|\[[^[\]]+\])$/.test(address)) return;
  labels.set('__address__', `${address}:${labels.get('__scheme__') === 'https' ? 443 : 80}`);
}

function addressFailure(labels: LabelBuilder): string | undefined {
  const address = labels.get('__address__');
  if (address === '') return 'no address';
  return address.includes('/') ? `${quote(address)} is not a valid hostname` : undefined;
}

function timingFailure(labels: LabelBuilder): string | undefined {
  const interval = timing(labels, 'interval');
  if (typeof interval === 'string') return interval;
  const timeout = timing(labels, 'timeout');
  if (typeof timeout === 'string') return timeout;
  if (timeout <= interval) return undefined;
  const [shownTimeout, shownInterval] = ['timeout', 'interval'].map((name) => quote(labels.get(`__scrape_${name}__`)));
  return `scrape timeout cannot be greater than scrape interval (${shownTimeout} > ${shownInterval})`;
}

function timing(labels: LabelBuilder, name: string): number | string {
  const parsed = parseDuration(labels.get(`__scrape_${name}__`));
  if (typeof parsed !== 'number') return `error parsing scrape ${name}: ${parsed.error}`;
  return parsed === 0 ? `scrape ${name} cannot be 0` : parsed;
}

const flags = [
  ['__convert_classic_histograms_to_nhcb__', 'convert classic histograms to nhcb'],
  ['__always_scrape_classic_histograms__', 'always scrape classic histograms'],
  ['__scrape_native_histograms__', 'scrape native histograms'],
] as const;

function flagFailure(labels: LabelBuilder): string | undefined {
  for (const [name, description] of flags) {
    const value = labels.get(name);
    if (value !== '' && !/^(?:1|0|[tTfF]|true|false|TRUE|FALSE|True|False)$/.test(value)) {
      return `error parsing ${description}: strconv.ParseBool: parsing ${quote(value)}: invalid syntax`;
    }
  }
  return undefined;
}
