import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Queries that fail',
    about: 'Queries whose last run failed; their results are old.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'sum by (job, namespace) (sql_exporter_last_scrape_failed)' },
  },
  {
    title: 'Queries',
    about: '0 is a success, 1 a failure, by query and database.',
    unit: 'none',
    queries: { '{{sql_job}} {{query}} {{database}}': 'sql_exporter_last_scrape_failed' },
  },
  {
    title: 'Results',
    about: 'Series that are exported. A step down is a query that returns fewer rows.',
    unit: 'short',
    queries: { '{{job}}': 'scrape_samples_scraped' },
  },
];
