import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'MBeans',
    about: 'Whether they can be read.',
    as: 'state',
    unit: 'none',
    queries: { '{{pod}}': 'jmx_scrape_error == bool 0' },
  },
  {
    title: 'Up since',
    about: 'When the JVM was started last.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': 'process_start_time_seconds * 1000' },
  },
  {
    title: 'Heap in use',
    about: 'Share of the largest heap that it may have. It goes up and down with collections.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{pod}}': 'jvm_memory_used_bytes{area="heap"} / (jvm_memory_max_bytes{area="heap"} > 0)' },
  },
  {
    title: 'Version',
    about: 'The version of the JVM is the legend.',
    as: 'number',
    unit: 'none',
    queries: { '{{version}}': 'jvm_runtime_info' },
  },
  {
    title: 'Heap',
    about: 'In use, reserved, and the most that it may be.',
    unit: 'bytes',
    queries: {
      '{{pod}} used': 'jvm_memory_used_bytes{area="heap"}',
      '{{pod}} committed': 'jvm_memory_committed_bytes{area="heap"}',
      '{{pod}} max': 'jvm_memory_max_bytes{area="heap"} > 0',
    },
  },
  {
    title: 'Left after collections',
    about: 'What is really needed. A line that only ever climbs is a leak.',
    unit: 'bytes',
    queries: { '{{pod}} {{pool}}': 'jvm_memory_pool_collection_used_bytes' },
  },
  {
    title: 'Time in collections',
    about: 'Share of the time, by collector.',
    unit: 'percentunit',
    queries: { '{{pod}} {{gc}}': 'rate(jvm_gc_collection_seconds_sum[$__rate_interval])' },
  },
  {
    title: 'Duration of a collection, mean',
    about: 'How long the program stands, unless the collector works beside it.',
    unit: 's',
    queries: {
      '{{pod}} {{gc}}':
        'rate(jvm_gc_collection_seconds_sum[$__rate_interval]) / (rate(jvm_gc_collection_seconds_count[$__rate_interval]) > 0)',
    },
  },
  {
    title: 'Threads',
    about: 'By what they do. Blocked ones wait for a lock.',
    unit: 'short',
    queries: { '{{state}}': 'sum by (job, namespace, state) (jvm_threads_state)' },
  },
  {
    title: 'Memory beside the heap',
    about: 'What the process occupies in all, and classes and code in it.',
    unit: 'bytes',
    queries: {
      '{{pod}} resident': 'process_resident_memory_bytes',
      '{{pod}} not heap': 'jvm_memory_used_bytes{area="nonheap"}',
      '{{pod}} buffers': 'sum by (job, namespace, pod) (jvm_buffer_pool_used_bytes)',
    },
  },
  {
    title: 'CPU',
    about: 'Cores in use, collections included.',
    unit: 'short',
    queries: { '{{pod}}': 'rate(process_cpu_seconds_total[$__rate_interval])' },
  },
  {
    title: 'Open files',
    about: 'Files and connections, and how many there may be.',
    unit: 'short',
    queries: { '{{pod}} open': 'process_open_fds', '{{pod}} limit': 'process_max_fds' },
  },
];
