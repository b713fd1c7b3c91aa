import type { Check } from './check';
import { matchNamesInNamespaceSelector } from './selection/match-names-in-namespace-selector';
import { monitorNotSelected } from './selection/monitor-not-selected';
import { namespaceNotSelected } from './selection/namespace-not-selected';
import { pausedPrometheus } from './selection/paused-prometheus';
import { selectorUnset } from './selection/selector-unset';
import { unmanagedPrometheus } from './selection/unmanaged-prometheus';
import { brokenByRelabeling } from './targets/broken-by-relabeling';
import { droppedByRelabeling } from './targets/dropped-by-relabeling';
import { externalNameService } from './targets/external-name-service';
import { monitorWithoutEndpoints } from './targets/monitor-without-endpoints';
import { monitorWithoutService } from './targets/monitor-without-service';
import { noReplicas } from './targets/no-replicas';
import { noTargets } from './targets/no-targets';
import { podMonitorWithoutPods } from './targets/pod-monitor-without-pods';
import { podPortUndeclared } from './targets/pod-port-undeclared';
import { podsInOtherNamespace } from './targets/pods-in-other-namespace';
import { podsNotRunning } from './targets/pods-not-running';
import { portNotOnService } from './targets/port-not-on-service';
import { probeSelectsNoIngress } from './targets/probe-selects-no-ingress';
import { selectsLabelsOfPods } from './targets/selects-labels-of-pods';
import { serviceInOtherNamespace } from './targets/service-in-other-namespace';
import { servicePortUnresolved } from './targets/service-port-unresolved';
import { serviceSelectsNoPods } from './targets/service-selects-no-pods';
import { serviceWithoutEndpoints } from './targets/service-without-endpoints';
import { serviceWithoutPorts } from './targets/service-without-ports';
import { slicesByHand } from './targets/slices-by-hand';
import { targetPortUndeclared } from './targets/target-port-undeclared';

/** All checks, in the order of their codes. */
export const checks: readonly Check[] = [
  monitorNotSelected,
  namespaceNotSelected,
  selectorUnset,
  unmanagedPrometheus,
  pausedPrometheus,
  matchNamesInNamespaceSelector,
  noTargets,
  monitorWithoutService,
  serviceInOtherNamespace,
  selectsLabelsOfPods,
  portNotOnService,
  serviceSelectsNoPods,
  targetPortUndeclared,
  servicePortUnresolved,
  externalNameService,
  serviceWithoutPorts,
  serviceWithoutEndpoints,
  slicesByHand,
  noReplicas,
  podsNotRunning,
  droppedByRelabeling,
  brokenByRelabeling,
  podMonitorWithoutPods,
  podsInOtherNamespace,
  podPortUndeclared,
  monitorWithoutEndpoints,
  probeSelectsNoIngress,
];
