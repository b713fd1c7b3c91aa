import { ApiObject, Chart, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  PodMonitor,
  type PodMonitorSpec,
  Probe,
  type ProbeSpec,
  PrometheusRule,
  type PrometheusRuleSpec,
  ServiceMonitor,
  type ServiceMonitorSpec,
} from '../../imports/monitoring/monitoring.coreos.com';
import { MonitoringKind, Prometheus } from './prometheus';
import { proveAtSynth } from './proof-at-synth';

/** Where a monitor goes. */
export interface MonitorPlace {
  /** Name of the object; made up by cdk8s if absent. */
  readonly name?: string;
  /** Namespace of the targets: the monitor lives there unless its Prometheus wants all monitors elsewhere. */
  readonly targetNamespace?: string;
}

/** A ServiceMonitor with the labels and in the namespace that its Prometheus wants. */
export function serviceMonitor(
  scope: Construct,
  id: string,
  place: MonitorPlace,
  spec: () => ServiceMonitorSpec,
): ApiObject {
  return monitoringObject(scope, id, MonitoringKind.SERVICE_MONITOR, place, (reach) =>
    ServiceMonitor.manifest({ spec: { ...reach, ...spec() } }),
  );
}

/** A PodMonitor with the labels and in the namespace that its Prometheus wants. */
export function podMonitor(scope: Construct, id: string, place: MonitorPlace, spec: () => PodMonitorSpec): ApiObject {
  return monitoringObject(scope, id, MonitoringKind.POD_MONITOR, place, (reach) =>
    PodMonitor.manifest({ spec: { ...reach, ...spec() } }),
  );
}

/** A Probe with the labels and in the namespace that its Prometheus wants. */
export function probe(scope: Construct, id: string, place: MonitorPlace, spec: () => ProbeSpec): ApiObject {
  return monitoringObject(scope, id, MonitoringKind.PROBE, place, () => Probe.manifest({ spec: spec() }));
}

/** A PrometheusRule with the labels and in the namespace that its Prometheus wants. */
export function prometheusRule(
  scope: Construct,
  id: string,
  place: MonitorPlace,
  spec: () => PrometheusRuleSpec,
): ApiObject {
  return monitoringObject(scope, id, MonitoringKind.PROMETHEUS_RULE, place, () =>
    PrometheusRule.manifest({ spec: spec() }),
  );
}

/** The namespaces that a monitor looks into; its own if absent. */
interface Reach {
  readonly namespaceSelector?: { readonly matchNames: string[] };
}

/**
 * A plain ApiObject, because a generated class filters its manifest once more after patches and drops fields that it
 * does not know. The spec is computed when the object is rendered and so sees what the app changed until then.
 */
function monitoringObject(
  scope: Construct,
  id: string,
  kind: MonitoringKind,
  place: MonitorPlace,
  manifest: (reach: Reach) => { spec: unknown },
): ApiObject {
  const prometheus = Prometheus.of(scope);
  const targets = place.targetNamespace ?? Chart.of(scope).namespace;
  const namespace = prometheus?.namespaceFor(kind) ?? targets;
  if (namespace !== targets && !targets) {
    throw new Error(
      `${scope.node.path}: the ${kind} goes to namespace "${namespace}" and must name the namespace of its targets, got none; ` +
        'give the chart a namespace',
    );
  }
  proveAtSynth(scope);
  const reach = namespace === targets ? {} : { namespaceSelector: { matchNames: [targets as string] } };

  return new ApiObject(scope, id, {
    apiVersion: 'monitoring.coreos.com/v1',
    kind,
    // A name that is present but undefined would hide the one that cdk8s makes up.
    metadata: { ...(place.name && { name: place.name }), namespace, labels: prometheus?.labelsFor(kind) },
    spec: Lazy.any({ produce: () => manifest(reach).spec }),
  });
}
