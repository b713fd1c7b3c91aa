import type { Pod } from './cluster';
import { containsLabels } from './label-selector';

/** The pods of one namespace that a Service's selector takes. */
export type PodsSelectedBy = (selector: Readonly<Record<string, string>>) => readonly Pod[];

/** Looks among the pods that have the rarest of the wanted labels: Services times pods would be too slow. */
export function podsByLabel(pods: readonly Pod[]): PodsSelectedBy {
  const byLabel = new Map<string, Map<string, Pod[]>>();
  for (const pod of pods) {
    for (const label in pod.labels) {
      const byValue = byLabel.get(label) ?? new Map<string, Pod[]>();
      byLabel.set(label, byValue);
      const found = byValue.get(pod.labels[label]);
      if (found) found.push(pod);
      else byValue.set(pod.labels[label], [pod]);
    }
  }

  return (selector) => {
    let rarest = pods;
    for (const label in selector) {
      const having = byLabel.get(label)?.get(selector[label]) ?? [];
      if (having.length < rarest.length) rarest = having;
    }
    return rarest.filter((pod) => containsLabels(pod.labels, selector));
  };
}
