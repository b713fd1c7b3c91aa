import type { Api } from '../cluster/api/api';
import type { KubernetesObject } from '../cluster/kubernetes';
import type { Applied } from '../cluster/manifests';
import type { State } from '../comparison/verdict';

interface Bound extends KubernetesObject {
  readonly status?: { readonly bindings?: readonly Binding[] };
}

interface Binding {
  readonly resource: string;
  readonly namespace: string;
  readonly name: string;
  readonly conditions?: readonly Condition[];
}

export interface Condition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown' | 'Degraded';
  readonly reason?: string;
  readonly message?: string;
}

export const MONITORS = {
  ServiceMonitor: 'v1/servicemonitors',
  PodMonitor: 'v1/podmonitors',
  Probe: 'v1/probes',
  ScrapeConfig: 'v1alpha1/scrapeconfigs',
} as const;

export const RULES = { PrometheusRule: 'v1/prometheusrules' } as const;

/** What the operator has written on every monitor or rule about one Prometheus; what the API server refused is invalid. */
export async function statesOf(
  api: Api,
  kinds: Readonly<Record<string, string>>,
  prometheus: string,
  applied: readonly Applied[],
): Promise<State[]> {
  const lists = Object.entries(kinds).map(async ([kind, path]) => {
    const objects = await api.list<Bound>(`/apis/monitoring.coreos.com/${path}`);
    return objects.map((object) => stateOf(kind, object, prometheus));
  });
  const refused = applied.filter(({ object, refusal }) => refusal !== undefined && object.kind in kinds);
  return [...(await Promise.all(lists)).flat(), ...refused.map(invalid)];
}

/** A monitor that a Prometheus takes has a binding to it in its status, with what became of it. */
function stateOf(kind: string, { metadata, status }: Bound, prometheus: string): State {
  const who = { kind, namespace: metadata.namespace!, name: metadata.name };
  const binding = status?.bindings?.find(
    ({ resource, namespace, name }) => resource === 'prometheuses' && `${namespace}/${name}` === prometheus,
  );
  const accepted = binding?.conditions?.find(({ type }) => type === 'Accepted');
  if (!accepted) return { ...who, state: 'ignored' };
  if (accepted.status === 'True') return { ...who, state: 'selected' };
  return { ...who, state: 'rejected', reason: accepted.reason, message: accepted.message };
}

function invalid({ object: { kind, metadata }, refusal }: Applied): State {
  const message = refusal!.replace(/^.*? is invalid: /, '');
  return { kind, namespace: metadata.namespace ?? 'default', name: metadata.name, state: 'invalid', message };
}
