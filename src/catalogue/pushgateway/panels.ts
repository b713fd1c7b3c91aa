import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Groups',
    about: 'How many groups of metrics are kept, over all jobs.',
    as: 'number',
    unit: 'short',
    queries: { groups: 'count(push_time_seconds{job!=""} and on (pod) up)' },
  },
  {
    title: 'Refused at their last push',
    about: 'Jobs whose last push was dropped. Empty is good.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: {
      '{{job}}': '(push_failure_time_seconds{job!=""} > push_time_seconds{job!=""}) * 1000 and on (pod) up',
    },
  },
  {
    title: 'Longest silent',
    about: 'The age of the ten groups that were pushed longest ago.',
    as: 'number',
    unit: 's',
    queries: { '{{job}}': 'topk(10, time() - (push_time_seconds{job!=""} != 0) and on (pod) up)' },
  },
  {
    title: 'Up since',
    about: 'When the Pushgateway was started last.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': 'process_start_time_seconds * 1000' },
  },
  {
    title: 'Pushes',
    about: 'Pushes per second by answer; 200 is a push that was taken.',
    unit: 'reqps',
    queries: {
      '{{method}} {{code}}':
        'sum by (job, namespace, method, code) (rate(pushgateway_http_requests_total{handler="push"}[$__rate_interval]))',
    },
  },
  {
    title: 'Groups by job',
    about: 'A job that climbs run by run pushes under a label that is new each time.',
    unit: 'short',
    queries: { '{{job}}': 'count by (job, namespace) (push_time_seconds{job!=""} and on (pod) up)' },
  },
  {
    title: 'Duration of a push, mean',
    about: 'Grows with what is kept, because every push is compared with it.',
    unit: 's',
    queries: {
      '{{method}}':
        'rate(pushgateway_http_push_duration_seconds_sum[$__rate_interval]) / (rate(pushgateway_http_push_duration_seconds_count[$__rate_interval]) > 0)',
    },
  },
  {
    title: 'Size of a push, mean',
    about: 'Large pushes come from programs that had better be scraped.',
    unit: 'bytes',
    queries: {
      '{{method}}':
        'rate(pushgateway_http_push_size_bytes_sum[$__rate_interval]) / (rate(pushgateway_http_push_size_bytes_count[$__rate_interval]) > 0)',
    },
  },
  {
    title: 'Memory',
    about: 'What the process occupies: everything that was pushed is in it.',
    unit: 'bytes',
    queries: { '{{pod}}': 'process_resident_memory_bytes' },
  },
  {
    title: 'Series of a scrape',
    about: 'What Prometheus finds at the Pushgateway each time.',
    unit: 'short',
    queries: { '{{pod}}': 'scrape_samples_scraped' },
  },
];
