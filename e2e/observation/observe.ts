import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '../cluster/api/api';
import type { Pod } from '../cluster/kubelet/pod';
import type { Applied } from '../cluster/manifests';
import type { Verdict } from '../comparison/verdict';
import { type ActiveTarget, PrometheusApi } from './prometheus-api';
import { type Condition, MONITORS, RULES, statesOf } from './states';
import { symbolsOf } from './symbols';
import { targetsOf } from './targets';

export interface Sight {
  readonly api: Api;
  /** Where the containers write their logs: only there a Prometheus says why it does not start. */
  readonly logs: string;
  /** What was applied, and what the API server refused of it. */
  readonly applied?: readonly Applied[];
}

interface PrometheusObject {
  readonly spec: { readonly replicas?: number; readonly shards?: number };
  readonly status?: { readonly conditions?: readonly Condition[] };
}

/** What the operator says about one Prometheus, and what it scrapes. Throws while it is still on its way. */
export async function observe({ api, logs, applied = [] }: Sight, name: string): Promise<Verdict> {
  const [namespace, base] = name.split('/');
  const { spec, status } = await api.get<PrometheusObject>(
    `/apis/monitoring.coreos.com/v1/namespaces/${namespace}/prometheuses/${base}`,
  );
  const reconciled = status?.conditions?.find(({ type }) => type === 'Reconciled');
  if (!reconciled) throw new Error(`${name} was not looked at yet`);
  const configError = reconciled.status === 'False' ? (reconciled.message ?? '') : null;
  const instances = await instancesOf(api, namespace, base);
  const wanted = Math.max(1, spec.shards ?? 1) * (spec.replicas ?? 1);
  if (configError === null && instances.length !== wanted)
    throw new Error(`${name} has ${instances.length} of ${wanted} pods`);

  const loadErrors: string[] = [];
  const targets: (readonly ActiveTarget[])[] = [];
  for (const instance of instances) {
    const loadError = loadErrorIn(join(logs, `${namespace}_${instance.pod}_prometheus.log`));
    if (loadError === undefined) targets.push(await instance.targets());
    else loadErrors.push(loadError);
  }
  return {
    name,
    configError,
    loadError: loadErrors[0] ?? null,
    monitors: await statesOf(api, MONITORS, name, applied),
    rules: await statesOf(api, RULES, name, applied),
    targets: targetsOf(targets, await symbolsOf(api)),
  };
}

async function instancesOf(api: Api, namespace: string, name: string): Promise<PrometheusApi[]> {
  const selector = encodeURIComponent(`operator.prometheus.io/name=${name}`);
  const pods = await api.list<Pod>(`/api/v1/namespaces/${namespace}/pods?labelSelector=${selector}`);
  return pods.map(({ metadata }) => PrometheusApi.inPod(api, namespace, metadata.name));
}

/** What Prometheus complained of when it last read its configuration. */
function loadErrorIn(log: string): string | undefined {
  if (!existsSync(log)) return undefined;
  const lines = readFileSync(log, 'utf8').split('\n');
  const last = lines.filter((line) => /Error loading config|Completed loading of configuration file/.test(line)).at(-1);
  const [, quoted] = /err=("(?:[^"\\]|\\.)*")/.exec(last ?? '') ?? [];
  return quoted && (JSON.parse(quoted) as string).replace(/^parsing YAML file \S+: /, '');
}
