import type { Inventory } from '../inventory';

/** What Prometheus itself tells about every target. */
export const documented: Inventory = {
  documented: 'https://prometheus.io/docs/concepts/jobs_instances/#automatically-generated-labels-and-time-series',
  version: 'Prometheus 3',
  series: `
scrape_duration_seconds gauge
scrape_samples_scraped gauge
up gauge
`,
};
