import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

/** How much of a hundred bytes of a pool are in use. */
const pool = (part: 'pool' | 'pool_collection', name: string, used: number, max = 100) => ({
  [`jvm_memory_${part}_used_bytes{pool="${name}"}`]: used,
  [`jvm_memory_${part}_max_bytes{pool="${name}"}`]: max,
});
const collecting = (gc: string, perMinute: number) => ({
  [`jvm_gc_collection_seconds_sum{gc="${gc}"}`]: `0+${perMinute}x40`,
});
const stands = { fires: collecting('G1 Old Generation', 60), from: '1m', keeps: ['pod'], says: '100%' };

export const jmx: Boundaries<ReturnType<typeof systems.jmx>> = {
  JvmUnmonitored: noTargets,
  JvmHeapFull: [
    {
      fires: pool('pool_collection', 'G1 Old Gen', 91),
      silent: pool('pool_collection', 'G1 Old Gen', 90),
      says: '91%',
    },
    {
      fires: pool('pool_collection', 'Tenured Gen', 91),
      silent: pool('pool_collection', 'G1 Eden Space', 100),
      says: '91%',
    },
    {
      fires: pool('pool_collection', 'PS Old Gen', 91),
      silent: pool('pool_collection', 'PS Old Gen', 100, -1),
      says: '91%',
    },
  ],
  JvmCollectsGarbage: [
    { ...stands, silent: collecting('ZGC Cycles', 60) },
    { ...stands, silent: collecting('G1 Young Generation', 5) },
  ],
  JvmMetaspaceFull: [
    { fires: pool('pool', 'Metaspace', 96), silent: pool('pool', 'Metaspace', 95), says: '96%' },
    { fires: pool('pool', 'Metaspace', 96), silent: pool('pool', 'Metaspace', 96, -1), says: '96%' },
  ],
  JmxScrapeFails: { fires: { jmx_scrape_error: 1 }, silent: { jmx_scrape_error: 0 } },
  JvmDeadlock: { fires: { jvm_threads_deadlocked: 2 }, silent: { jvm_threads_deadlocked: 0 }, says: '2' },
  JvmThreadsPileUp: { fires: { jvm_threads_current: 1001 }, silent: { jvm_threads_current: 1000 }, says: '1001' },
  JvmFilesRunOut: {
    fires: { process_open_fds: 81, process_max_fds: 100 },
    silent: { process_open_fds: 80, process_max_fds: 100 },
    says: '81%',
  },
  JvmRestarts: {
    fires: { process_start_time_seconds: '0 60 120 180x20' },
    silent: { process_start_time_seconds: '0 60 120 120x20' },
    from: '3m',
    says: '3',
  },
};
