import type { JsonObject } from '../../manifests/manifest';
import type { Generator } from './generator';
import { countLimits } from './limits';
import { mapping } from './mapping';
import { type NativeHistograms, nativeHistograms } from './native-histograms';
import { fallbackScrapeProtocol, scrapeProtocols } from './scrape-protocols';
import type { Limits } from './spec/limits';
import type { ScrapeClass } from './spec/scrape-class';

/** How much a monitor takes in and in which formats; the same fields in all kinds of monitors. */
export interface Intake extends Limits, NativeHistograms {
  readonly scrapeProtocols?: readonly string[];
  readonly fallbackScrapeProtocol?: string;
  readonly scrapeClass?: string;
}

/** prometheus-operator pkg/prometheus/promcfg.go, generateServiceMonitorConfig, generatePodMonitorConfig and generateProbeConfig. */
export function intake(generator: Generator, own: Intake, scrapeClass: ScrapeClass): JsonObject {
  return mapping(
    countLimits(generator, own),
    nativeHistograms(generator, own),
    scrapeProtocols(generator, own.scrapeProtocols),
    fallbackScrapeProtocol(generator, own.fallbackScrapeProtocol ?? scrapeClass.fallbackScrapeProtocol),
  );
}
