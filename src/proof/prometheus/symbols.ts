import type { Cluster } from '../cluster/cluster';
import type { Symbols } from '../cluster/symbols';
import type { DiscoveredTarget, TargetGroup } from './discovery/target-group';

/** Puts symbols in place of what only a cluster knows. */
export interface Symbolizer {
  /** In a label value, where a node's name is a symbol of its own. */
  value(text: string): string;
  /** In any other text. */
  text(text: string): string;
  /** The same for the symbols that a text shows; sooner for parts of that text, if most show none. */
  within(text: string): Symbolizer;
}

export type Symbolizers = (target: DiscoveredTarget, group: TargetGroup) => Symbolizer;

/** Which symbols a target may show: those of its pod, of its group and, without a pod, of any node. */
export function symbolizersIn(cluster: Cluster): Symbolizers {
  const nodeNames = new Set(cluster.nodes.map(({ name }) => name));
  const nodeSymbols = cluster.nodes.flatMap(({ symbols }) => symbols);
  return ({ pod }, group) => {
    const own = pod?.symbols ?? nodeSymbols;
    return symbolizer(group.symbols.length === 0 ? own : [...group.symbols, ...own], nodeNames);
  };
}

function symbolizer(symbols: Symbols, nodeNames: ReadonlySet<string>): Symbolizer {
  const text = (concrete: string) => replace(concrete, symbols);
  return {
    text,
    value: (concrete) => (nodeNames.has(concrete) ? '*' : text(concrete)),
    within: (whole) => symbolizer(shownIn(whole, symbols), nodeNames),
  };
}

function shownIn(text: string, symbols: Symbols): Symbols {
  let rest = text;
  return symbols.filter((symbol) => {
    if (!rest.includes(symbol[0])) return false;
    rest = replace(rest, [symbol]);
    return true;
  });
}

function replace(text: string, symbols: Symbols): string {
  let result = text;
  for (const [concrete, symbol] of symbols) {
    if (result.includes(concrete)) result = result.replaceAll(concrete, () => symbol);
  }
  return result;
}
