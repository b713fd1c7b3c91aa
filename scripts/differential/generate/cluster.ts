import * as fc from 'fast-check';
import { type KubernetesObject, object, pick, rarely } from './choices';
import { podMonitor, serviceMonitor } from './monitors';
import { ingressObject, probe } from './probes';
import { additional, prometheus } from './prometheus';
import { scrapeConfig } from './scrape-configs';
import { service } from './services';
import { workload } from './workloads';

const app = (name: string): fc.Arbitrary<KubernetesObject[]> =>
  fc
    .record({
      workload: workload(name),
      astray: pick(false, false, false, false, false, false, true),
      monitors: pick('service', 'service', 'pod', 'both', 'both'),
    })
    .chain(({ workload, astray, monitors }) =>
      fc
        .record({
          services: service(name, astray ? pick('ops', 'shop') : fc.constant(workload.metadata.namespace!)),
          serviceMonitor: serviceMonitor(name),
          podMonitor: podMonitor(name),
        })
        .map((made) => [
          workload,
          ...made.services,
          ...(monitors === 'service' || monitors === 'both' ? [made.serviceMonitor] : []),
          ...(monitors === 'pod' || monitors === 'both' ? [made.podMonitor] : []),
        ]),
    );

const nodes = pick<KubernetesObject[]>(
  [],
  [],
  [],
  [object('v1', 'Node', { name: 'n1', labels: { zone: 'a' } }, {})],
  [object('v1', 'Node', { name: 'n1' }, {}), object('v1', 'Node', { name: 'n2', labels: { zone: 'b' } }, {})],
);

const namespaces = pick<KubernetesObject[]>(
  [],
  [],
  [object('v1', 'Namespace', { name: 'shop', labels: { team: 'a' } }, {})],
);

/** A small cluster in which something may be wrong anywhere. */
export const cluster: fc.Arbitrary<KubernetesObject[]> = fc
  .record({
    prometheus,
    apps: fc.oneof(
      app('cart').map((one) => [one]),
      fc.tuple(app('cart'), app('web')),
    ),
    probe: rarely(probe, 4),
    ingress: rarely(ingressObject, 3),
    scrapeConfig: rarely(scrapeConfig, 3),
    nodes,
    namespaces,
    additional,
  })
  .map(({ prometheus, apps, probe, ingress, scrapeConfig, nodes, namespaces, additional }) => [
    prometheus,
    ...('additionalScrapeConfigs' in (prometheus.spec as object) ? [additional] : []),
    ...namespaces,
    ...nodes,
    ...apps.flat(),
    ...[probe, ingress, scrapeConfig].filter((made) => made !== undefined),
  ]);
