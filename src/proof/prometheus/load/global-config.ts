import { listOf, objectOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { quote } from '../../promql/quote';
import { parseDuration } from '../duration';
import { isLabelName } from '../label-name';
import { flag, map, Refusal, struct, text, unsigned } from './decode';
import { duration, validationScheme } from './scalars';
import { scrapeProtocols, scrapeProtocolsError } from './scrape-protocols';

/** prometheus config/config.go, GlobalConfig.UnmarshalYAML. */
export const globalConfig = struct(
  'config.plain',
  {
    scrape_interval: duration,
    scrape_timeout: duration,
    scrape_protocols: scrapeProtocols,
    evaluation_interval: duration,
    rule_query_offset: duration,
    query_log_file: text(),
    scrape_failure_log_file: text(),
    external_labels: map(text()),
    body_size_limit: text('units.Base2Bytes'),
    sample_limit: unsigned,
    target_limit: unsigned,
    label_limit: unsigned,
    label_name_length_limit: unsigned,
    label_value_length_limit: unsigned,
    keep_dropped_targets: unsigned,
    metric_name_validation_scheme: validationScheme,
    metric_name_escaping_scheme: text(),
    scrape_native_histograms: flag,
    convert_classic_histograms_to_nhcb: flag,
    always_scrape_classic_histograms: flag,
    extra_scrape_metrics: flag,
  },
  (global) => {
    const scheme = global.metric_name_validation_scheme === 'legacy' ? 'legacy' : 'utf8';
    const wrong = Object.keys(objectOf(global.external_labels))
      .sort()
      .find((name) => !isLabelName(name, scheme));
    if (wrong !== undefined) throw new Refusal(`${quote(wrong)} is not a valid label name`);
    if (milliseconds(global, 'scrape_timeout') > (milliseconds(global, 'scrape_interval') || 60_000)) {
      throw new Refusal('global scrape timeout greater than scrape interval');
    }
    if (global.scrape_protocols) {
      const error = scrapeProtocolsError(listOf(global.scrape_protocols).map(String));
      if (error !== undefined) throw new Refusal(`${error} for global config`);
    }
  },
);

function milliseconds(global: JsonObject, name: string): number {
  const parsed = parseDuration(textOf(global[name]) || '0');
  return typeof parsed === 'number' ? parsed : 0;
}
