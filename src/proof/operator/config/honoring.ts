import type { JsonObject } from '../../manifests/manifest';
import { type Generator, since } from './generator';
import { mapping } from './mapping';

/** What a monitor says of the labels and timestamps that targets expose. */
export interface Honoring {
  readonly honorLabels?: boolean;
  readonly honorTimestamps?: boolean;
  readonly trackTimestampsStaleness?: boolean;
}

/** The Prometheus object can overrule the monitor: prometheus-operator pkg/prometheus/promcfg.go, AddHonorLabels. */
export function honorLabels({ spec }: Generator, own: boolean | undefined): JsonObject {
  return { honor_labels: (own ?? false) && !spec.overrideHonorLabels };
}

/** promcfg.go, AddHonorTimestamps. */
export function honorTimestamps(generator: Generator, own: boolean | undefined): JsonObject {
  const overruled = generator.spec.overrideHonorTimestamps ?? false;
  if (own === undefined && !overruled) return {};
  return mapping({ honor_timestamps: since(generator, '2.9.0', (own ?? false) && !overruled) });
}

/** promcfg.go, AddTrackTimestampsStaleness. */
export function trackTimestampsStaleness(generator: Generator, own: boolean | undefined): JsonObject {
  return mapping({ track_timestamps_staleness: since(generator, '2.48.0', own) });
}
