import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import type { Inquiry } from '../inquiry';
import { type Mismatch, mismatches } from '../selection/mismatch';
import { isManaged, scrapedServices } from './elsewhere';
import { selectorOf } from './selects';

/** A Service that a monitor most likely means although its labels say otherwise. */
export interface Meant {
  readonly service: Manifest;
  readonly wrong: readonly Mismatch[];
}

/**
 * The Service that was probably meant: its labels are a slip of the pen away, or it shares a label key, offers the port and
 * nobody else scrapes it. Without such evidence the Service may just as well live elsewhere.
 */
export function meantService(monitor: Manifest, services: readonly Manifest[], inquiry: Inquiry): Meant | undefined {
  const selector = selectorOf(monitor);
  const scraped = inquiry.once(scrapedServices);
  const ports = objectsOf(objectOf(monitor.body.spec).endpoints).map(({ port }) => textOf(port));
  return services
    .map((service) => ({ service, wrong: mismatches(selector, service.labels) }))
    .filter(({ service, wrong }) => {
      if (wrong.length === 0) return false;
      if (wrong.every(isSlip)) return true;
      const offersPort = objectsOf(objectOf(service.body.spec).ports).some(({ name }) =>
        ports.includes(textOf(name) || ' '),
      );
      const related = wrong.some(({ has }) => has !== undefined) || Object.keys(service.labels).length === 0;
      return offersPort && related && !scraped.has(service) && !isManaged(service.namespace);
    })
    .sort((a, b) => score(a.wrong) - score(b.wrong))[0];
}

export const isSlip = ({ nearKey, nearValue }: Mismatch) => nearKey !== undefined || nearValue;

const score = (wrong: readonly Mismatch[]) => wrong.reduce((sum, mismatch) => sum + (isSlip(mismatch) ? 1 : 2), 0);
