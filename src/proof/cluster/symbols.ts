/** Concrete text that only a cluster knows, and what to show instead of it. */
export type Symbols = readonly (readonly [concrete: string, symbol: string])[];

/** The name of a pod contains the name of its ReplicaSet, and that contains the hash: the whole goes before its parts. */
export function longestFirst(symbols: Symbols): Symbols {
  return [...symbols].sort(([a], [b]) => b.length - a.length);
}
