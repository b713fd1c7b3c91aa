import { listOf, objectOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { quote } from '../../promql/quote';
import type { NameScheme } from '../label-name';
import { type Decoder, decimal, flag, integer, list, map, Refusal, struct, text } from './decode';
import { tlsConfig } from './http-client';
import { duration, isSet, oneOf } from './scalars';

export const runtime = struct('config.RuntimeConfig', { gogc: integer });

/** prometheus config/config.go, StorageConfig, TSDBConfig and TSDBRetentionConfig. */
export const storage = struct('config.StorageConfig', {
  tsdb: struct(
    'config.plain',
    {
      out_of_order_time_window: duration,
      stale_series_compaction_threshold: decimal,
      chunk_encoding: struct('config.ChunkEncodingConfig', { floats: text() }),
      retention: struct(
        'config.plain',
        { time: duration, size: text('units.Base2Bytes'), percentage: decimal },
        ({ percentage }) => {
          if (typeof percentage === 'number' && (percentage < 0 || percentage > 100)) {
            throw new Refusal(`'storage.tsdb.retention.percentage' must be in the range [0, 100], got ${percentage}`);
          }
        },
      ),
    },
    (tsdb) => {
      const { floats } = objectOf(tsdb.chunk_encoding);
      if (!['', 'xor', 'xor2'].includes(textOf(floats))) {
        throw new Refusal(
          `'storage.tsdb.chunk_encoding.floats' must be 'xor' or 'xor2', or the field must be omitted entirely, got ${quote(textOf(floats))}`,
        );
      }
    },
  ),
  exemplars: struct('config.ExemplarsConfig', { max_exemplars: integer }),
});

/** prometheus config/config.go, TracingConfig.UnmarshalYAML. */
export const tracing = struct(
  'config.plain',
  {
    client_type: oneOf(
      ['http', 'grpc'],
      (type) => `expected tracing client type to be to be http or grpc, but got ${type}`,
    ),
    endpoint: text(),
    sampling_fraction: decimal,
    insecure: flag,
    tls_config: tlsConfig,
    headers: map(text()),
    compression: text(),
    timeout: duration,
  },
  (config) => {
    if (Object.keys(objectOf(config.headers)).some((name) => name.toLowerCase() === 'authorization')) {
      throw new Refusal('custom authorization header configuration is not yet supported');
    }
    if (!isSet(config.endpoint)) throw new Refusal('tracing endpoint must be set');
    if (isSet(config.compression) && config.compression !== 'gzip') {
      throw new Refusal(`invalid compression type ${config.compression} provided, valid options: gzip`);
    }
  },
);

/** prometheus config/config.go, OTLPConfig.UnmarshalYAML. */
export const otlp: Decoder = struct(
  'config.plain',
  {
    promote_all_resource_attributes: flag,
    promote_resource_attributes: list(text()),
    ignore_resource_attributes: list(text()),
    translation_strategy: text('otlptranslator.TranslationStrategyOption'),
    keep_identifying_resource_attributes: flag,
    convert_histograms_to_nhcb: flag,
    promote_scope_metadata: flag,
    label_name_underscore_sanitization: flag,
    label_name_preserve_multiple_underscores: flag,
  },
  (config) => {
    const promoted = listOf(config.promote_resource_attributes).map(String);
    const ignored = listOf(config.ignore_resource_attributes).map(String);
    if (config.promote_all_resource_attributes !== true) {
      if (ignored.length > 0) {
        throw new Refusal(
          "'ignore_resource_attributes' cannot be configured unless 'promote_all_resource_attributes' is true",
        );
      }
      checkAttributes('promote', promoted);
      return;
    }
    if (promoted.length > 0) {
      throw new Refusal(
        "'promote_all_resource_attributes' and 'promote_resource_attributes' cannot be configured simultaneously",
      );
    }
    checkAttributes('ignore', ignored);
  },
);

function checkAttributes(verb: 'promote' | 'ignore', attributes: readonly string[]): void {
  const seen = new Set<string>();
  const errors = attributes.flatMap((written) => {
    const attribute = written.trim();
    if (attribute === '') return [`empty ${verb}d OTel resource attribute`];
    if (seen.has(attribute)) return [`duplicated ${verb}d OTel resource attribute ${quote(attribute)}`];
    seen.add(attribute);
    return [];
  });
  if (errors.length > 0) throw new Refusal(`invalid '${verb}_resource_attributes': ${errors.join('\n')}`);
}

/** prometheus config/config.go, Load: names that are only possible in UTF-8. */
export function validateTranslation(config: JsonObject, scheme: NameScheme): void {
  const strategy = textOf(objectOf(config.otlp).translation_strategy);
  if (['', 'UnderscoreEscapingWithSuffixes', 'UnderscoreEscapingWithoutSuffixes'].includes(strategy)) return;
  if (strategy !== 'NoTranslation' && strategy !== 'NoUTF8EscapingWithSuffixes') {
    throw new Refusal(`unsupported OTLP translation strategy ${quote(strategy)}`);
  }
  if (scheme === 'legacy') {
    throw new Refusal(`OTLP translation strategy ${quote(strategy)} is not allowed when UTF8 is disabled`);
  }
}
