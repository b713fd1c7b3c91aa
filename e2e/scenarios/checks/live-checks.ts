import type { KubernetesObject } from '../../cluster/kubernetes';
import { putAll, removeAll } from '../../cluster/objects';
import { PrometheusApi } from '../../observation/prometheus-api';
import { sleep, until } from '../../processes/until';
import { apart } from '../apart';
import { mayDiscover } from '../rights';
import type { LiveBench, LiveScenario } from '../scenario';
import { fixtureObjects, type Which } from './fixtures';

/** Whose harm only a running cluster shows, or shows better; and what a scrape says while the mistake is there. */
const SEEN_LIVE: Readonly<Record<string, RegExp>> = {
  'egress-blocked': /context deadline exceeded/,
  'ingress-blocked': /context deadline exceeded/,
  'metrics-on-localhost': /connection refused/,
  'no-content-type': /blank Content-Type/,
  'target-limit-exceeded': /target_limit exceeded/,
  'rbac-missing': /^no target$/,
  'monitor-not-selected': /^no target$/,
  'port-not-on-service': /^no target$/,
  'service-in-other-namespace': /^no target$/,
  'secret-key-missing': /^no target$/,
};

export const liveChecks: LiveScenario = {
  name: 'checks-live',
  title: 'what a check warns of keeps a real Prometheus from scraping, and the edit lets it scrape',
  live: true,
  standIns: ['cart'],
  run,
};

async function run({ cluster: { api }, ledger, progress }: LiveBench): Promise<void> {
  const names = Object.keys(SEEN_LIVE);
  const prometheusOf = (name: string) => PrometheusApi.inPod(api, `monitoring-${name}`, 'prometheus-k8s-0');
  const put = async (which: Which) => {
    const applied = await putAll(
      api,
      names.flatMap((name) => manifests(name, which)),
    );
    ledger.compare(
      `what the API server refuses of ${which}.yaml`,
      [],
      applied.flatMap(({ refusal }) => refusal ?? []),
    );
    progress.step(`${names.length} clusters, ${which}.yaml, are applied`);
  };

  await put('bad');
  for (const name of names) await until(`Prometheus of ${name}`, 180, () => prometheusOf(name).ready());
  progress.step('every Prometheus is ready');
  await Promise.all(
    names.map(async (name) => {
      const symptom = SEEN_LIVE[name];
      // No target is what there is at first; it must still be so when others have theirs.
      if (symptom.test(NO_TARGET)) await sleep(20_000);
      const state = await settledState(prometheusOf(name), symptom);
      ledger.compare(`${name}: the scrape`, `${symptom}`, symptom.test(state) ? `${symptom}` : state);
    }),
  );
  progress.step('every mistake does its harm');

  await removeAll(
    api,
    names.flatMap((name) => without(manifests(name, 'bad'), manifests(name, 'good'))),
  );
  await put('good');
  await Promise.all(
    names.map(async (name) => {
      ledger.compare(`${name}: after the edit`, 'up', await settledState(prometheusOf(name), /^up$/));
    }),
  );
  progress.step('every edit mends it');
  ledger.count('fixtures', 2 * names.length);
}

const NO_TARGET = 'no target';

/** The state that is waited for, or the one that is there when patience ends. */
function settledState(prometheus: PrometheusApi, wanted: RegExp): Promise<string> {
  const asWanted = async () => {
    const state = await stateOf(prometheus);
    return wanted.test(state) && state;
  };
  return until(`${wanted}`, 90, asWanted).catch(() => stateOf(prometheus));
}

/** `up`, what the last scrape complained of, or that there is nothing to scrape. */
async function stateOf(prometheus: PrometheusApi): Promise<string> {
  const targets = await prometheus.targets();
  if (targets.length === 0) return NO_TARGET;
  return targets.find(({ health }) => health !== 'up')?.lastError ?? 'up';
}

/** Short intervals, so that nobody waits; and the rights that the fixture takes for given. */
function manifests(name: string, which: Which): KubernetesObject[] {
  const objects = apart(fixtureObjects(name, which), name);
  const hurried = objects.map((object) => {
    if (object.kind !== 'Prometheus') return object;
    const { spec } = object as KubernetesObject & { readonly spec: object };
    return { ...object, spec: { scrapeInterval: '2s', scrapeTimeout: '2s', ...spec } };
  });
  const hasRights = objects.some(({ kind }) => kind === 'ClusterRole');
  return hasRights ? hurried : [...hurried, ...mayDiscover(`monitoring-${name}`)];
}

function without(objects: readonly KubernetesObject[], kept: readonly KubernetesObject[]): KubernetesObject[] {
  const id = ({ kind, metadata }: KubernetesObject) => `${kind}/${metadata.namespace}/${metadata.name}`;
  const ids = new Set(kept.map(id));
  return objects.filter((object) => !ids.has(id(object)));
}
