import { buildCluster } from '../../../src/proof/cluster/build-cluster';
import { indexObjects } from '../../../src/proof/cluster/object-index';
import type { JsonObject, Manifest } from '../../../src/proof/manifests/manifest';
import type { Operation } from '../../../src/proof/operator/operation';
import { scrape } from '../../../src/proof/prometheus/scrape';
import type { ScrapePool } from '../../../src/proof/prometheus/target';
import { object } from '../cluster/objects';

export interface OperationProps {
  readonly shards?: number;
  readonly version?: string;
  readonly global?: JsonObject;
  readonly complete?: boolean;
}

/** A Prometheus that runs exactly these scrape jobs. */
export function operation(
  jobs: readonly JsonObject[],
  { shards = 1, version, global = {} }: OperationProps = {},
): Operation {
  const prometheus = object(
    'monitoring.coreos.com/v1',
    'Prometheus',
    'k8s',
    { namespace: 'monitoring' },
    {
      spec: { ...(version !== undefined && { version }) },
    },
  );
  return {
    prometheus,
    name: 'monitoring/k8s',
    unmanaged: false,
    paused: false,
    shards,
    monitors: [],
    rules: [],
    jobs: jobs.map((config) => ({ config })),
    config: { global, scrape_configs: jobs },
  };
}

/** What one scrape job comes to among these objects. */
export function pool(objects: readonly Manifest[], job: JsonObject, props: OperationProps = {}): ScrapePool {
  const index = indexObjects(objects);
  const complete = props.complete ?? true;
  const { pools } = scrape(
    operation([{ job_name: 'job', ...job }], props),
    (world, condensed) => buildCluster(index, [], world, { complete, condensed }),
    { complete },
  );
  return pools[0];
}

/** The addresses of the targets, and how many of each. */
export function addresses(found: ScrapePool): readonly (readonly [string, number | null])[] {
  return found.targets.map(({ url, count }) => [url.replace(/^http:\/\/|\/metrics$/g, ''), count]);
}

export const discover = (role: string, more: JsonObject = {}): JsonObject => ({
  kubernetes_sd_configs: [{ role, namespaces: { names: ['shop'] }, ...more }],
});
