import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

export const json: Boundaries<ReturnType<typeof systems.json>> = {
  JsonUnmonitored: noTargets,
  JsonEmpty: [
    { fires: { up: 1, scrape_samples_scraped: 0 }, silent: { up: 1, scrape_samples_scraped: 1 } },
    { fires: { up: 1, scrape_samples_scraped: 0 }, silent: { up: 0, scrape_samples_scraped: 0 } },
  ],
  JsonValuesMissing: [
    {
      fires: { scrape_samples_scraped: '10x99 6x30' },
      silent: { scrape_samples_scraped: '10x99 7x30' },
      from: '100m',
      says: '6',
    },
    {
      fires: { scrape_samples_scraped: '10x99 6x30' },
      silent: { scrape_samples_scraped: '10x99 0x30' },
      from: '100m',
      says: '6',
    },
  ],
  JsonSlow: {
    fires: { scrape_duration_seconds: 5.5 },
    silent: { scrape_duration_seconds: 5 },
    says: '5.5s',
  },
};
