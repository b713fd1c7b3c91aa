import { fail, type Problems } from '../verdict';
import { atLeast, type Version } from '../version';

/** prometheus-operator pkg/prometheus/resource_selector.go, validateMonitorSelectorMechanism. */
export function* selectorMechanismProblems(mechanism: string | undefined, version: Version): Problems {
  if (mechanism === 'RoleSelector' && !atLeast(version, '2.17.0')) {
    yield* fail('RoleSelector selectorMechanism is only supported in Prometheus 2.17.0 and newer');
  }
}
