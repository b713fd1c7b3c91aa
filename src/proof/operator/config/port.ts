import type { JsonObject } from '../../manifests/manifest';
import { keep, setLabel } from './relabeling';

/** intstr.IntOrString. */
export type IntOrString = number | string;

/** Keeps one container port by name or number: prometheus-operator pkg/prometheus/promcfg.go, generateServiceMonitorConfig. */
export function keepContainerPort(port: IntOrString | undefined): JsonObject[] {
  if (!port) return [];
  return [keep(`__meta_kubernetes_pod_container_port_${typeof port === 'string' ? 'name' : 'number'}`, port)];
}

/** The `endpoint` label of every target of a monitor's endpoint. */
export function endpointLabel(port: string | undefined, targetPort: IntOrString | undefined): JsonObject[] {
  const name = port || String(targetPort ?? '');
  return name === '' ? [] : [setLabel('endpoint', name)];
}
