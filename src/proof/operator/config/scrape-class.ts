import type { Generator } from './generator';
import type { ScrapeClass } from './spec/scrape-class';

/** prometheus-operator pkg/prometheus/promcfg.go, getScrapeClassOrDefault. */
export function scrapeClassOf({ spec }: Generator, name: string | undefined): ScrapeClass {
  const classes = spec.scrapeClasses ?? [];
  return classes.find((candidate) => candidate.name === name) ?? classes.find((candidate) => candidate.default) ?? {};
}
