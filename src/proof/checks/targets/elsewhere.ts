import type { Manifest } from '../../manifests/manifest';
import type { Inquiry } from '../inquiry';

/** Namespaces whose pods and Services a platform brings along; they are never all among the manifests. */
const managed = new Set(['kube-system', 'kube-public', 'kube-node-lease', 'default']);

/** Whether a namespace belongs to the platform. */
export function isManaged(namespace: string): boolean {
  return managed.has(namespace);
}

/** The Services that some pool scrapes: whoever looks for a Service was probably looking for another one. */
export function scrapedServices({ prometheuses, assumed }: Inquiry): ReadonlySet<Manifest> {
  const substitute = assumed();
  const services = new Set<Manifest>();
  for (const { scraping } of substitute ? [...prometheuses, substitute] : prometheuses) {
    for (const { targets } of scraping.pools)
      for (const { from } of targets) if (from.service) services.add(from.service);
  }
  return services;
}

/** The workloads that some pool scrapes. */
export function scrapedWorkloads({ prometheuses, assumed }: Inquiry): ReadonlySet<Manifest> {
  const substitute = assumed();
  const workloads = new Set<Manifest>();
  for (const { scraping } of substitute ? [...prometheuses, substitute] : prometheuses) {
    for (const { targets } of scraping.pools)
      for (const { from } of targets) if (from.workload) workloads.add(from.workload);
  }
  return workloads;
}
