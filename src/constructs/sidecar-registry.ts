import type { ApiObject } from 'cdk8s';

/** Names of the containers that were added to workloads as exporters. */
const sidecars = new WeakMap<ApiObject, Set<string>>();

/** Remembers that a container of a workload is an exporter and not the application. */
export function rememberSidecar(workload: ApiObject, container: string): void {
  sidecars.set(workload, new Set(sidecars.get(workload)).add(container));
}

/** Whether a container of a workload is an exporter that was added to it. */
export function isExporterSidecar(workload: ApiObject, container: string): boolean {
  return sidecars.get(workload)?.has(container) ?? false;
}
