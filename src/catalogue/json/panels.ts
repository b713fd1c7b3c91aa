import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'APIs',
    about: 'Whether each API answers with JSON.',
    as: 'state',
    unit: 'none',
    queries: { '{{instance}}': 'up' },
  },
  {
    title: 'Availability',
    about: 'Share of the last day in which the API answered.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{instance}}': 'avg_over_time(up[1d])' },
  },
  {
    title: 'Numbers found',
    about: 'Numbers that were read from each answer. A step down is a path that finds nothing any more.',
    unit: 'short',
    queries: { '{{instance}}': 'scrape_samples_scraped' },
  },
  {
    title: 'Duration',
    about: 'Time until the answer is there and read.',
    unit: 's',
    queries: { '{{instance}}': 'scrape_duration_seconds' },
  },
];
