import type { JsonObject } from '../../manifests/manifest';
import { tlsShapeProblems } from '../validation/tls';
import { judge, type Problems } from '../verdict';
import { ConfigError } from './config-error';
import type { Generator } from './generator';
import { mapping, sortedMapping } from './mapping';
import { approximateFloat } from './quantity';
import type { Tracing } from './spec/sections';
import { tlsConfig } from './tls';

/** prometheus-operator pkg/prometheus/promcfg.go, appendTracingConfig; Go leaves the order of the headers to chance. */
export function tracingSection(generator: Generator): JsonObject {
  const tracing = generator.spec.tracingConfig;
  if (!tracing) return {};
  const verdict = judge(tracingProblems(tracing));
  if (verdict.state === 'rejected') {
    throw new ConfigError(`failed to generate tracing configuration: ${verdict.message}`);
  }
  const fraction = tracing.samplingFraction;
  const headers = tracing.headers ?? {};
  return {
    tracing: mapping(
      {
        endpoint: tracing.endpoint,
        client_type: tracing.clientType?.toLowerCase(),
        sampling_fraction: fraction === undefined ? undefined : approximateFloat(fraction),
        insecure: tracing.insecure,
        headers: Object.keys(headers).length > 0 ? sortedMapping(headers) : undefined,
        compression: tracing.compression?.toLowerCase(),
        timeout: tracing.timeout,
      },
      tlsConfig(generator, generator.prometheus.namespace, tracing.tlsConfig),
    ),
  };
}

/** pkg/apis/monitoring/v1/types.go, (*TracingConfig).Validate. */
function* tracingProblems({ tlsConfig: tls, samplingFraction: fraction = 0 }: Tracing): Problems {
  yield* tlsShapeProblems(tls);
  const value = approximateFloat(fraction);
  if (value < 0 || value > 1) yield { message: '`samplingFraction` must be between 0 and 1' };
}
