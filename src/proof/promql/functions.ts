import type { ValueType } from './ast';

export interface PromqlFunction {
  readonly args: readonly ValueType[];
  /** How many times more the last argument may come, itself included; -1 without end. */
  readonly variadic: number;
  readonly returns: ValueType;
  readonly experimental: boolean;
}

const types = { v: 'vector', m: 'matrix', s: 'scalar', t: 'string' } as const;

const define = (args: string, options: Partial<PromqlFunction> = {}): PromqlFunction => ({
  args: [...args].map((letter) => types[letter as keyof typeof types]),
  variadic: 0,
  returns: 'vector',
  experimental: false,
  ...options,
});

const table = (names: string, ...definition: Parameters<typeof define>) =>
  names.split(' ').map((name) => [name, define(...definition)] as const);

/** prometheus promql/parser/functions.go, Functions. */
export const functions: ReadonlyMap<string, PromqlFunction> = new Map([
  ...table(
    'abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_avg histogram_count ' +
      'histogram_stddev histogram_stdvar histogram_sum ln log10 log2 rad sgn sin sinh sort sort_desc sqrt tan tanh timestamp',
    'v',
  ),
  ...table(
    'absent_over_time avg_over_time changes count_over_time delta deriv idelta increase irate last_over_time ' +
      'max_over_time min_over_time present_over_time rate resets stddev_over_time stdvar_over_time sum_over_time',
    'm',
  ),
  ...table(
    'first_over_time mad_over_time ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time',
    'm',
    { experimental: true },
  ),
  ...table('day_of_month day_of_week day_of_year days_in_month hour minute month year', 'v', { variadic: 1 }),
  ...table('clamp', 'vss'),
  ...table('clamp_max clamp_min', 'vs'),
  ...table('double_exponential_smoothing', 'mss', { experimental: true }),
  ...table('histogram_fraction', 'ssv'),
  ...table('histogram_quantile', 'sv'),
  ...table('histogram_quantiles', 'vtss', { variadic: 9, experimental: true }),
  ...table('info', 'vv', { variadic: 1, experimental: true }),
  ...table('label_join', 'vttt', { variadic: -1 }),
  ...table('label_replace', 'vtttt'),
  ...table('pi time', '', { returns: 'scalar' }),
  ...table('start end step range', '', { returns: 'scalar', experimental: true }),
  ...table('max_of min_of', 'ss', { returns: 'scalar', experimental: true }),
  ...table('predict_linear', 'ms'),
  ...table('quantile_over_time', 'sm'),
  ...table('round', 'vs', { variadic: 1 }),
  ...table('scalar', 'v', { returns: 'scalar' }),
  ...table('sort_by_label sort_by_label_desc', 'vt', { variadic: -1, experimental: true }),
  ...table('vector', 's'),
]);
