import type { Api } from '../cluster/api/api';
import type { KubernetesObject } from '../cluster/kubernetes';
import type { State, Target, Verdict } from '../comparison/verdict';
import type { ActiveTarget, PrometheusApi } from './prometheus-api';
import { type Symbols, symbolsOf } from './symbols';

interface Bound extends KubernetesObject {
  readonly status?: { readonly bindings?: readonly Binding[] };
}

interface Binding {
  readonly resource: string;
  readonly namespace: string;
  readonly name: string;
  readonly conditions?: readonly Condition[];
}

interface Condition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown' | 'Degraded';
  readonly reason?: string;
  readonly message?: string;
}

const MONITORS = {
  ServiceMonitor: 'v1/servicemonitors',
  PodMonitor: 'v1/podmonitors',
  Probe: 'v1/probes',
  ScrapeConfig: 'v1alpha1/scrapeconfigs',
} as const;

const RULES = { PrometheusRule: 'v1/prometheusrules' } as const;

/** What the operator says about one Prometheus, and what that Prometheus scrapes. */
export async function observe(
  api: Api,
  namespace: string,
  name: string,
  instances: readonly PrometheusApi[],
): Promise<Verdict> {
  const statesOf = async (kinds: Readonly<Record<string, string>>): Promise<State[]> => {
    const lists = Object.entries(kinds).map(async ([kind, path]) => {
      const objects = await api.list<Bound>(`/apis/monitoring.coreos.com/${path}`);
      return objects.map((object) => stateOf(kind, object, namespace, name));
    });
    return (await Promise.all(lists)).flat();
  };
  const prometheus = await api.get<{ status?: { conditions?: Condition[] } }>(
    `/apis/monitoring.coreos.com/v1/namespaces/${namespace}/prometheuses/${name}`,
  );
  const reconciled = prometheus.status?.conditions?.find(({ type }) => type === 'Reconciled');
  const active = await Promise.all(instances.map((instance) => instance.targets()));
  return {
    name: `${namespace}/${name}`,
    configError: reconciled?.status === 'False' ? (reconciled.message ?? '') : null,
    loadError: null,
    monitors: await statesOf(MONITORS),
    rules: await statesOf(RULES),
    targets: targetsOf(active.flat(), await symbolsOf(api)),
  };
}

/** A monitor that a Prometheus takes has a binding to it in its status, with what became of it. */
function stateOf(kind: string, { metadata, status }: Bound, namespace: string, name: string): State {
  const who = { kind, namespace: metadata.namespace!, name: metadata.name };
  const binding = status?.bindings?.find(
    (each) => each.resource === 'prometheuses' && each.namespace === namespace && each.name === name,
  );
  const accepted = binding?.conditions?.find(({ type }) => type === 'Accepted');
  if (!accepted) return { ...who, state: 'ignored' };
  if (accepted.status === 'True') return { ...who, state: 'selected' };
  return { ...who, state: 'rejected', reason: accepted.reason, message: accepted.message };
}

/** Targets that look the same once symbols stand for addresses and generated names are one, with a count. */
export function targetsOf(active: readonly ActiveTarget[], symbols: Symbols): Target[] {
  const counted = new Map<string, Target & { count: number }>();
  for (const { scrapePool, scrapeUrl, labels, discoveredLabels } of active) {
    const say = sayer(discoveredLabels, symbols);
    const told = Object.entries(labels).map(([label, value]) => [label, say(value)] as const);
    const target = { scrapePool, url: say(scrapeUrl), labels: Object.fromEntries(told.sort()) };
    const key = JSON.stringify(target);
    counted.set(key, { ...target, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}

/** In the node's network all pods have the node's address: the target itself knows which pod it is. */
function sayer(discovered: ActiveTarget['discoveredLabels'], symbols: Symbols): (text: string) => string {
  const ip = discovered.__meta_kubernetes_pod_ip;
  const isOnNode = ip !== undefined && ip === discovered.__meta_kubernetes_pod_host_ip;
  const pod = symbols.podNamed(discovered.__meta_kubernetes_namespace, discovered.__meta_kubernetes_pod_name);
  return isOnNode && pod ? (text) => symbols.of(text).replaceAll(ip, pod) : symbols.of;
}
