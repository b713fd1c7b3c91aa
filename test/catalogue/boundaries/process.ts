import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const group = (series: string) => `namedprocess_namegroup_${series}{groupname="kubelet"}`;
const inState = (state: string) => `namedprocess_namegroup_states{groupname="kubelet",state="${state}"}`;

export const process: Boundaries<ReturnType<typeof systems.process>> = {
  ProcessUnmonitored: noTargets,
  ProcessGroupGone: {
    fires: { [group('num_procs')]: 0 },
    silent: { [group('num_procs')]: 1 },
  },
  ProcessGroupRestarts: {
    fires: { [group('oldest_start_time_seconds')]: '1 2 3 4 5x10', [group('num_procs')]: 1 },
    silent: { [group('oldest_start_time_seconds')]: '1 2 3 4x10', [group('num_procs')]: 1 },
    from: '4m',
    says: '4',
  },
  ProcessGroupBlocked: {
    fires: { [inState('Waiting')]: 3 },
    silent: { [inState('Waiting')]: 2 },
    says: '3',
  },
  ProcessGroupZombies: {
    fires: { [inState('Zombie')]: 11 },
    silent: { [inState('Zombie')]: 10 },
    says: '11',
  },
  ProcessGroupOutOfFileDescriptors: {
    fires: { [group('worst_fd_ratio')]: 0.86 },
    silent: { [group('worst_fd_ratio')]: 0.85 },
    says: '86%',
  },
  ProcessExporterBlind: {
    fires: { namedprocess_scrape_errors: '0 4x10' },
    silent: { namedprocess_scrape_errors: '0 2x10' },
    from: '1m',
    says: '4',
  },
};
