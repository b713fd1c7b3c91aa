import { objectOf, objectsOf } from '../../cluster/fields';
import type { JsonObject, Manifest } from '../../manifests/manifest';
import { atLeast, prometheusVersion, prometheusVersionText } from '../../operator/version';
import { defineCheck } from '../check';
import { found } from '../finding';
import { say, show } from '../words';

/** Fields of monitors that the operator leaves out for older versions, and of endpoints: pkg/prometheus/promcfg.go, WithMinimumVersion. */
const ofMonitor: Readonly<Record<string, string>> = {
  keepDroppedTargets: '2.47.0',
  scrapeProtocols: '2.49.0',
  fallbackScrapeProtocol: '3.0.0',
  convertClassicHistogramsToNHCB: '3.0.0',
  scrapeNativeHistograms: '3.8.0',
  nativeHistogramMinBucketFactor: '2.50.0',
};
const ofEndpoint: Readonly<Record<string, string>> = { trackTimestampsStaleness: '2.48.0' };

export const fieldIgnoredByVersion = defineCheck({
  code: 'SC536',
  name: 'field-ignored-by-version',
  severity: 'warning',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  title: 'a field of this monitor is left out, as the version of its Prometheus does not know it',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, ConfigGenerator.WithMinimumVersion',
  explanation: `
The operator writes only what \`spec.version\` of the Prometheus understands. What is too new is left out with a line in the operator's
log, and the monitor is accepted as if nothing were missing.
`,

  when: ({ prometheuses }) => prometheuses.some(({ operation }) => isOld(operation.prometheus)),
  *run(monitor, inquiry) {
    const gated = [...gatedFields(monitor)];
    if (gated.length === 0) return;
    const seen = new Set<string>();
    for (const { prometheus } of inquiry.pools(monitor)) {
      const owner = prometheus.operation.prometheus;
      const version = prometheusVersion(owner);
      if ('error' in version) continue;
      for (const { path, minimum } of gated) {
        if (atLeast(version, minimum) || seen.has(path)) continue;
        seen.add(path);
        yield found(monitor, {
          facts: [
            `${path} needs Prometheus ${minimum}; ${say(owner)} is of version ${show(prometheusVersionText(owner))}`,
          ],
          fix: `remove ${path}, or set spec.version of ${say(owner)} to "v${minimum}" or newer`,
        });
      }
    }
  },
});

function isOld(prometheus: Manifest): boolean {
  const version = prometheusVersion(prometheus);
  if ('error' in version) return false;
  return [...Object.values(ofMonitor), ...Object.values(ofEndpoint)].some((minimum) => !atLeast(version, minimum));
}

function* gatedFields({ body }: Manifest): Generator<{ readonly path: string; readonly minimum: string }> {
  const spec = objectOf(body.spec);
  yield* gatedIn(spec, 'spec', ofMonitor);
  for (const field of ['endpoints', 'podMetricsEndpoints']) {
    for (const [n, endpoint] of objectsOf(spec[field]).entries())
      yield* gatedIn(endpoint, `spec.${field}[${n}]`, ofEndpoint);
  }
}

function* gatedIn(object: JsonObject, path: string, minimums: Readonly<Record<string, string>>) {
  for (const field in minimums) {
    if (object[field] !== undefined) yield { path: `${path}.${field}`, minimum: minimums[field] };
  }
}
