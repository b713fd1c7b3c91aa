import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Processes',
    about: 'Processes of each group. A line that falls to 0 is a program that is gone.',
    unit: 'short',
    queries: { '{{instance}} {{groupname}}': 'namedprocess_namegroup_num_procs' },
  },
  {
    title: 'Oldest process',
    about: 'When the process that has run longest in each group was started.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{instance}} {{groupname}}': 'namedprocess_namegroup_oldest_start_time_seconds * 1000' },
  },
  {
    title: 'CPU',
    about: 'Cores that each group keeps busy.',
    unit: 'short',
    queries: {
      '{{instance}} {{groupname}}':
        'sum by (job, namespace, instance, groupname) (rate(namedprocess_namegroup_cpu_seconds_total[$__rate_interval]))',
    },
  },
  {
    title: 'Memory',
    about: 'Resident memory of each group. Pages that processes share are counted for each.',
    unit: 'bytes',
    queries: { '{{instance}} {{groupname}}': 'namedprocess_namegroup_memory_bytes{memtype="resident"}' },
  },
  {
    title: 'Swapped out',
    about: 'Memory of each group that is on disk. It should be none.',
    unit: 'bytes',
    queries: { '{{instance}} {{groupname}}': 'namedprocess_namegroup_memory_bytes{memtype="swapped"} > 0' },
  },
  {
    title: 'States',
    about: 'Threads that run or hang, and processes that are dead and not collected.',
    unit: 'short',
    queries: {
      '{{instance}} {{groupname}} {{state}}': 'namedprocess_namegroup_states{state=~"Running|Waiting|Zombie"} > 0',
    },
  },
  {
    title: 'File descriptors',
    about: 'Open files and connections of each group.',
    unit: 'short',
    queries: { '{{instance}} {{groupname}}': 'namedprocess_namegroup_open_filedesc' },
  },
  {
    title: 'Pages read from disk',
    about: 'Major page faults per second: a group that is short of memory.',
    unit: 'ops',
    queries: {
      '{{instance}} {{groupname}}': 'rate(namedprocess_namegroup_major_page_faults_total[$__rate_interval])',
    },
  },
];
