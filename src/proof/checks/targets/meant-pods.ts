import type { Pod } from '../../cluster/cluster';
import { objectOf, objectsOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import type { Inquiry } from '../inquiry';
import { mismatches } from '../selection/mismatch';
import { isManaged, scrapedWorkloads } from './elsewhere';
import { isSlip } from './meant-service';
import { selectorOf } from './selects';
import { declares } from './service-chain';

/** The pod that a PodMonitor most likely means: a slip of the pen away, or related, with the port, and not scraped yet. */
export function meantPods(monitor: Manifest, pods: readonly Pod[], inquiry: Inquiry): Pod | undefined {
  const selector = selectorOf(monitor);
  const scraped = inquiry.once(scrapedWorkloads);
  const ports = objectsOf(objectOf(monitor.body.spec).podMetricsEndpoints)
    .map(({ port, portNumber }) => port ?? portNumber)
    .filter((port) => typeof port === 'string' || typeof port === 'number');
  return pods
    .map((pod) => ({ pod, wrong: mismatches(selector, pod.labels) }))
    .filter(({ pod, wrong }) => {
      if (wrong.length === 0) return false;
      if (wrong.every(isSlip)) return true;
      const related = wrong.some(({ has }) => has !== undefined) && !isManaged(pod.namespace);
      return related && !scraped.has(pod.workload) && ports.some((port) => declares(pod, port));
    })
    .sort((a, b) => a.wrong.length - b.wrong.length)[0]?.pod;
}
