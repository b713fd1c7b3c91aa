import { applyRelabeling } from './apply-relabeling';
import type { Relabeling } from './relabeling';

/** A series as a built-in check of Flagger asks for it, with the labels that its query names. */
export type CheckedSeries = Readonly<Record<string, string>>;

/** With provider `istio`: flagger pkg/metrics/observers/istio.go. */
export const ISTIO_CHECKS: readonly CheckedSeries[] = [
  'istio_requests_total',
  'istio_request_duration_milliseconds_bucket',
].map((name) => ({
  __name__: name,
  reporter: 'destination',
  destination_workload: 'app',
  destination_workload_namespace: 'namespace',
  ...(name.endsWith('_bucket') ? { le: '100' } : { response_code: '200' }),
}));

/** With provider `kubernetes` or `gatewayapi`: flagger pkg/metrics/observers/http.go. */
export const HTTP_CHECKS: readonly CheckedSeries[] = ['_count', '_bucket'].map((suffix) => ({
  __name__: `http_request_duration_seconds${suffix}`,
  kubernetes_namespace: 'namespace',
  kubernetes_pod_name: 'app-6d4cf56db6-x2x4q',
  ...(suffix === '_bucket' ? { le: '0.1' } : { status: '200' }),
}));

/** The mistake in rules after which a check finds no values, if there is one. */
export function brokenCheck(checked: readonly CheckedSeries[], rules: readonly Relabeling[]): string | undefined {
  for (const series of checked) {
    const labels = new Map(Object.entries(series));
    for (const rule of rules) {
      const kept = applyRelabeling(rule, labels);
      const lost = Object.keys(series).find((name) => labels.get(name) !== series[name]);
      if (kept && !lost) continue;
      return (
        `\`metricRelabelings\` must leave what Flagger's built-in checks ask for, got ${JSON.stringify(rule._toRule())}, ` +
        `which ${lost && kept ? `changes ${lost} of` : 'drops'} ${series.__name__}; narrow its expression`
      );
    }
  }
  return undefined;
}
