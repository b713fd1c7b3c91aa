import type { System } from '../../src/catalogue/system';

/** Series by name and own labels; the labels of the target are added. A number stays, a text is in promtool's notation. */
export type Inputs = Readonly<Record<string, number | string>>;

/** Where an alert begins: just before it is silent, just after it fires. */
export interface Boundary {
  /** Series under which it fires. */
  readonly fires: Inputs;
  /** Series that just do not suffice. */
  readonly silent: Inputs;
  /**
   * When the expression begins to hold, in promtool's notation.
   *
   * @default "0s"
   */
  readonly from?: string;
  /**
   * Labels of the alert besides `job` and `namespace`.
   *
   * @default - all of the target and of the first series
   */
  readonly keeps?: readonly string[];
  /** What the texts make of `$value`, in the order in which they name it; one counts for all. */
  readonly says?: string | readonly string[];
}

export type Boundaries<S extends System> = Readonly<Record<keyof S['alerts'], Boundary | readonly Boundary[]>>;

/** What every health series means. */
export function health(series: string): Boundary {
  return { fires: { [series]: 0 }, silent: { [series]: 1 } };
}

/** The boundaries of the alert that `unmonitored` makes: a target that is down, and no target at all. */
export const noTargets: readonly Boundary[] = [
  { fires: { up: 0 }, silent: { up: 1 } },
  { fires: {}, silent: { up: 1 }, keeps: [] },
];
