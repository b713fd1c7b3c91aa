/** What an expression may use beyond stable PromQL: prometheus promql/parser/parse.go, Options. */
export interface PromqlFeatures {
  readonly experimentalFunctions: boolean;
  readonly durationExpressions: boolean;
  readonly extendedRangeSelectors: boolean;
  readonly fillModifiers: boolean;
}

/** From the names of `--enable-feature`: prometheus-operator pkg/prometheus/server/operator.go, selectPrometheusRules. */
export function promqlFeatures(enabled: readonly string[]): PromqlFeatures {
  return {
    experimentalFunctions: enabled.includes('promql-experimental-functions'),
    durationExpressions: enabled.includes('promql-duration-expr'),
    extendedRangeSelectors: enabled.includes('promql-extended-range-selectors'),
    fillModifiers: enabled.includes('promql-binop-fill-modifiers'),
  };
}
