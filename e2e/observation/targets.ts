import type { Target } from '../comparison/verdict';
import type { ActiveTarget } from './prometheus-api';
import type { Symbols } from './symbols';

/**
 * The targets of all instances of one Prometheus. One that several instances scrape counts once; those that look the same
 * once symbols stand for addresses and generated names are one entry with a count.
 */
export function targetsOf(instances: readonly (readonly ActiveTarget[])[], symbols: Symbols): Target[] {
  const real = new Map<string, { readonly target: ActiveTarget; readonly count: number }>();
  for (const instance of instances) {
    for (const [key, { target, count }] of counted(instance)) {
      real.set(key, { target, count: Math.max(count, real.get(key)?.count ?? 0) });
    }
  }
  const told = new Map<string, Target & { readonly count: number }>();
  for (const { target, count } of real.values()) {
    const seen = symbolic(target, symbols);
    const key = JSON.stringify(seen);
    told.set(key, { ...seen, count: count + (told.get(key)?.count ?? 0) });
  }
  return [...told.values()];
}

function counted(targets: readonly ActiveTarget[]): Map<string, { target: ActiveTarget; count: number }> {
  const found = new Map<string, { target: ActiveTarget; count: number }>();
  for (const target of targets) {
    const key = JSON.stringify([target.scrapePool, target.scrapeUrl, Object.entries(target.labels).sort()]);
    found.set(key, { target, count: 1 + (found.get(key)?.count ?? 0) });
  }
  return found;
}

function symbolic(
  { scrapePool, scrapeUrl, labels, discoveredLabels }: ActiveTarget,
  symbols: Symbols,
): Omit<Target, 'count'> {
  const say = sayer(discoveredLabels, symbols);
  const told = Object.entries(labels).map(([label, value]) => [label, say(value)] as const);
  return { scrapePool, url: say(scrapeUrl), labels: Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** In the node's network all pods have the node's address: the target itself knows which pod it is. */
function sayer(discovered: ActiveTarget['discoveredLabels'], symbols: Symbols): (text: string) => string {
  const ip = discovered.__meta_kubernetes_pod_ip;
  const isOnNode = ip !== undefined && ip === discovered.__meta_kubernetes_pod_host_ip;
  const pod = symbols.podNamed(discovered.__meta_kubernetes_namespace, discovered.__meta_kubernetes_pod_name);
  return isOnNode && pod ? (text) => symbols.of(text.replaceAll(ip, pod)) : symbols.of;
}
