import type { Pod } from './cluster';
import { containsLabels } from './label-selector';

/** The pods of one namespace that a Service's selector takes. */
export type PodsSelectedBy = (selector: Readonly<Record<string, string>>) => readonly Pod[];

/** Looks among the pods that have the rarest of the wanted labels: Services times pods would be too slow. */
export function podsByLabel(pods: readonly Pod[]): PodsSelectedBy {
  const byLabel = new Map<string, ReadonlyMap<string, readonly Pod[]>>();
  const having = (label: string): ReadonlyMap<string, readonly Pod[]> => {
    const byValue = byLabel.get(label) ?? podsByValue(pods, label);
    byLabel.set(label, byValue);
    return byValue;
  };

  return (selector) => {
    let rarest = pods;
    for (const label in selector) {
      const found = having(label).get(selector[label]) ?? [];
      if (found.length < rarest.length) rarest = found;
    }
    return rarest.filter((pod) => containsLabels(pod.labels, selector));
  };
}

function podsByValue(pods: readonly Pod[], label: string): ReadonlyMap<string, readonly Pod[]> {
  const byValue = new Map<string, Pod[]>();
  for (const pod of pods) {
    const value = pod.labels[label];
    if (value === undefined) continue;
    const found = byValue.get(value);
    if (found) found.push(pod);
    else byValue.set(value, [pod]);
  }
  return byValue;
}
