import type { JsonObject } from '../../manifests/manifest';
import { type Generator, since } from './generator';
import { mapping } from './mapping';
import { approximateFloat, type Quantity } from './quantity';

/** monitoringv1.NativeHistogramConfig. */
export interface NativeHistograms {
  readonly scrapeNativeHistograms?: boolean;
  readonly scrapeClassicHistograms?: boolean;
  readonly nativeHistogramBucketLimit?: number;
  readonly nativeHistogramMinBucketFactor?: Quantity;
  readonly convertClassicHistogramsToNHCB?: boolean;
}

/** prometheus-operator pkg/prometheus/promcfg.go, addNativeHistogramConfig. */
export function nativeHistograms(generator: Generator, own: NativeHistograms): JsonObject {
  const classic = own.scrapeClassicHistograms;
  const factor = own.nativeHistogramMinBucketFactor;
  return mapping({
    scrape_native_histograms: since(generator, '3.8.0', own.scrapeNativeHistograms),
    native_histogram_bucket_limit: since(generator, '2.45.0', own.nativeHistogramBucketLimit),
    native_histogram_min_bucket_factor: since(
      generator,
      '2.50.0',
      factor === undefined ? undefined : approximateFloat(factor),
    ),
    ...(generator.version.major === 3
      ? { always_scrape_classic_histograms: classic }
      : { scrape_classic_histograms: since(generator, '2.45.0', classic) }),
    convert_classic_histograms_to_nhcb: since(generator, '3.0.0', own.convertClassicHistogramsToNHCB),
  });
}
