import type { JsonObject } from '../../manifests/manifest';
import { ConfigError } from './config-error';
import { type Generator, since } from './generator';
import { mapping } from './mapping';
import type { Otlp } from './spec/sections';

/** prometheus-operator pkg/prometheus/promcfg.go, appendOTLPConfig. */
export function otlpSection(generator: Generator): JsonObject {
  const own = generator.spec.otlp;
  if (!own) return {};
  const problem = otlpProblem(generator, own);
  if (problem) throw new ConfigError(`failed to generate OTLP configuration: ${problem}`);

  const { promoteResourceAttributes: promoted = [], ignoreResourceAttributes: ignored = [] } = own;
  const otlp = mapping({
    promote_resource_attributes: promoted.length > 0 ? promoted : undefined,
    translation_strategy: since(generator, '3.0.0', own.translationStrategy),
    keep_identifying_resource_attributes: since(generator, '3.1.0', own.keepIdentifyingResourceAttributes),
    convert_histograms_to_nhcb: since(generator, '3.4.0', own.convertHistogramsToNHCB),
    promote_all_resource_attributes: since(generator, '3.5.0', own.promoteAllResourceAttributes),
    ignore_resource_attributes: since(generator, '3.5.0', ignored.length > 0 ? ignored : undefined),
    promote_scope_metadata: since(generator, '3.6.0', own.promoteScopeMetadata),
    label_name_underscore_sanitization: since(generator, '3.8.0', own.labelNameUnderscoreSanitization),
    label_name_preserve_multiple_underscores: since(generator, '3.8.0', own.labelNamePreserveMultipleUnderscores),
  });
  return Object.keys(otlp).length > 0 ? { otlp } : {};
}

/** Strategies and the version that brought them; the space at the end of their messages is upstream's. */
const strategies: readonly (readonly [strategy: string, minimum: string])[] = [
  ['NoTranslation', '3.4.0'],
  ['UnderscoreEscapingWithoutSuffixes', '3.6.0'],
];

function otlpProblem(generator: Generator, own: Otlp): string | undefined {
  const isOlderThan = (minimum: string) => !since(generator, minimum, true);
  const strategy = own.translationStrategy;
  if (isOlderThan('2.55.0')) return 'OTLP configuration is only supported from Prometheus version 2.55.0';
  if (strategy === 'NoUTF8EscapingWithSuffixes' && generator.spec.nameValidationScheme === 'Legacy') {
    return `nameValidationScheme "Legacy" is not compatible with OTLP translation strategy "${strategy}"`;
  }
  for (const [name, minimum] of strategies) {
    if (strategy === name && isOlderThan(minimum)) {
      return `nameValidationScheme "${name}" is only supported from Prometheus version ${minimum} `;
    }
  }
  return isOlderThan('3.5.0') ? undefined : attributesProblem(own);
}

/** pkg/apis/monitoring/v1/prometheus_types.go, (*OTLPConfig).Validate. */
function attributesProblem(own: Otlp): string | undefined {
  if (own.promoteResourceAttributes?.length && own.promoteAllResourceAttributes) {
    return "'promoteAllResourceAttributes' cannot be set to 'true' simultaneously with 'promoteResourceAttributes'";
  }
  if (own.ignoreResourceAttributes?.length && !own.promoteAllResourceAttributes) {
    return "'ignoreResourceAttributes' can only be set when 'promoteAllResourceAttributes' is true";
  }
  return undefined;
}
