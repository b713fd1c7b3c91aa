/** How Grafana writes a value: ids of its units. */
export type Unit =
  | 'short'
  | 'none'
  | 'percentunit'
  | 'bytes'
  | 'Bps'
  | 's'
  | 'ms'
  | 'ops'
  | 'reqps'
  | 'cps'
  | 'dateTimeFromNow';

/** What a dashboard shows of a system. */
export interface Panel {
  readonly title: string;
  /** What to read from it. */
  readonly about: string;
  /**
   * `lines` over time; the last value as a `number`; `state`, where 1 is up and 0 is down.
   *
   * @default "lines"
   */
  readonly as?: 'lines' | 'number' | 'state';
  readonly unit: Unit;
  /** PromQL by legend; `{{label}}` in a legend is a label's value. `$__rate_interval` is a range that fits the zoom. */
  readonly queries: Readonly<Record<string, string>>;
}

/** A series that Prometheus computes in advance, named `level:metric:operations`. */
export interface Recording {
  readonly expr: string;
  readonly about: string;
}
