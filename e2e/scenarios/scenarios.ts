import { access } from './access/access';
import { alerts } from './alerts/alerts';
import { replayedChecks } from './checks/checks';
import { liveChecks } from './checks/live-checks';
import { faults } from './faults/faults';
import { generatedClusters } from './fidelity/generated-clusters';
import { liveClusters } from './fidelity/live-clusters';
import { promotion } from './promotion/promotion';
import type { Scenario } from './scenario';
import { shop } from './shop/shop';
import { systems } from './systems/systems';
import { upgrade } from './upgrade/upgrade';

/** In the order in which they start: those that take long come first. */
export const scenarios: readonly Scenario[] = [
  generatedClusters,
  shop,
  alerts,
  systems,
  promotion,
  liveClusters,
  replayedChecks,
  liveChecks,
  faults,
  access,
  upgrade,
];
