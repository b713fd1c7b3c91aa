import { access } from './access/access';
import { replayedChecks } from './checks/checks';
import { liveChecks } from './checks/live-checks';
import { faults } from './faults/faults';
import { generatedClusters } from './fidelity/generated-clusters';
import { liveClusters } from './fidelity/live-clusters';
import { promotion } from './promotion/promotion';
import type { Scenario } from './scenario';
import { shop } from './shop/shop';
import { upgrade } from './upgrade/upgrade';

/** In the order in which they run. */
export const scenarios: readonly Scenario[] = [
  shop,
  promotion,
  replayedChecks,
  liveChecks,
  generatedClusters,
  liveClusters,
  access,
  faults,
  upgrade,
];
