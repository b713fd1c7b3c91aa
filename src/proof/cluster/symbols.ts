/** Concrete text that only a cluster knows, and what to show instead of it; what contains another comes before it. */
export type Symbols = readonly (readonly [concrete: string, symbol: string])[];
