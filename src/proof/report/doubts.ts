import type { Inquiry } from '../checks/inquiry';
import { brokenPools } from '../checks/targets/breaks';
import { needOf } from '../checks/targets/need';
import type { PrometheusEvidence } from '../evidence';
import type { Manifest } from '../manifests/manifest';

/** Something that nobody can tell from the manifests, and what is missing to tell. */
export interface Doubt {
  readonly object: Manifest;
  readonly needs: string;
  /** Whether the doubt is about the targets of a monitor that is selected. */
  readonly targets: boolean;
}

/** Every doubt about what one Prometheus does. */
export function* doubtsOf({ operation, scraping }: PrometheusEvidence, inquiry: Inquiry): Iterable<Doubt> {
  if (operation.needs) yield { object: operation.prometheus, needs: operation.needs, targets: false };
  for (const { object, state, needs } of [...operation.monitors, ...operation.rules]) {
    if (state === 'unknown') yield { object, needs: needs ?? 'more of the cluster', targets: false };
  }
  const monitors = new Map(operation.jobs.map(({ config, monitor }) => [String(config.job_name), monitor]));
  for (const { job, unknown } of scraping.pools) {
    if (unknown !== undefined)
      yield { object: monitors.get(job) ?? operation.prometheus, needs: unknown, targets: true };
  }
  if (inquiry.complete) return;
  for (const { object } of operation.monitors) {
    for (const { broken } of brokenPools(object, inquiry)) {
      const needs = needOf(broken, object);
      if (needs !== undefined) yield { object, needs, targets: true };
    }
  }
}
