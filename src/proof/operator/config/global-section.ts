import type { JsonObject } from '../../manifests/manifest';
import { type Generator, isAgent, since } from './generator';
import { mapping, sortedMapping } from './mapping';
import { scrapeProtocols } from './scrape-protocols';

/** prometheus-operator pkg/prometheus/promcfg.go, buildGlobalConfig; rules are the server's only. */
export function globalSection(generator: Generator): JsonObject {
  const { spec } = generator;
  return mapping(
    { scrape_interval: spec.scrapeInterval ?? '', scrape_timeout: spec.scrapeTimeout || undefined },
    scrapeProtocols(generator, spec.scrapeProtocols),
    { external_labels: externalLabels(generator) },
    defaultLimits(generator),
    {
      scrape_failure_log_file: since(generator, '2.55.0', logFile(spec.scrapeFailureLogFile)),
      ...namingSchemes(generator, spec),
      convert_classic_histograms_to_nhcb: since(generator, '3.4.0', spec.convertClassicHistogramsToNHCB),
      always_scrape_classic_histograms: since(generator, '3.5.0', spec.scrapeClassicHistograms),
      scrape_native_histograms: since(generator, '3.8.0', spec.scrapeNativeHistograms),
    },
    isAgent(generator)
      ? {}
      : {
          evaluation_interval: spec.evaluationInterval ?? '',
          rule_query_offset: since(generator, '2.53.0', spec.ruleQueryOffset),
          query_log_file: since(generator, '2.16.0', logFile(spec.queryLogFile || undefined)),
        },
  );
}

/** What names may contain and how the others are escaped: promcfg.go, appendNameValidationScheme and appendNameEscapingScheme. */
export function namingSchemes(
  generator: Generator,
  scheme: { readonly nameValidationScheme?: string; readonly nameEscapingScheme?: string },
): JsonObject {
  const escaping = scheme.nameEscapingScheme;
  return mapping({
    metric_name_validation_scheme: since(generator, '3.0.0', scheme.nameValidationScheme?.toLowerCase()),
    metric_name_escaping_scheme: since(
      generator,
      '3.4.0',
      escaping === 'AllowUTF8' ? 'allow-utf-8' : escaping?.toLowerCase(),
    ),
  });
}

/** promcfg.go, buildExternalLabels: the operator's own labels cannot be overruled. */
function externalLabels({ prometheus, spec }: Generator): JsonObject {
  const { mode, topology } = spec.shardingStrategy ?? {};
  const own: Record<string, string> = {
    [spec.prometheusExternalLabelName ?? 'prometheus']: `${prometheus.namespace}/${prometheus.name}`,
    [spec.replicaExternalLabelName ?? 'prometheus_replica']: '$(POD_NAME)',
  };
  if (mode === 'Topology' && topology) own[topology.externalLabelName ?? 'zone'] = '$(TOPOLOGY_ZONE)';
  const { '': _, ...named } = own;
  return sortedMapping({ ...spec.externalLabels, ...named });
}

/** promcfg.go, appendScrapeLimits: for jobs that state none. */
function defaultLimits(generator: Generator): JsonObject {
  const { spec } = generator;
  const limit = (minimum: string, user = 0, enforced = 0) =>
    since(
      generator,
      minimum,
      user > 0 && enforced > 0 ? Math.min(user, enforced) : Math.max(user, enforced) || undefined,
    );
  return mapping({
    body_size_limit: since(generator, '2.45.0', spec.bodySizeLimit ?? (spec.enforcedBodySizeLimit || undefined)),
    sample_limit: limit('2.45.0', spec.sampleLimit, spec.enforcedSampleLimit),
    target_limit: limit('2.45.0', spec.targetLimit, spec.enforcedTargetLimit),
    label_limit: limit('2.45.0', spec.labelLimit, spec.enforcedLabelLimit),
    label_name_length_limit: limit('2.45.0', spec.labelNameLengthLimit, spec.enforcedLabelNameLengthLimit),
    label_value_length_limit: limit('2.45.0', spec.labelValueLengthLimit, spec.enforcedLabelValueLengthLimit),
    keep_dropped_targets: limit('2.47.0', spec.keepDroppedTargets, spec.enforcedKeepDroppedTargets),
  });
}

/** A bare file name lies in a volume that the operator mounts: pkg/prometheus/common.go, logFilePath. */
function logFile(file: string | undefined): string | undefined {
  return file && !file.includes('/') ? `/var/log/prometheus/${file}` : file;
}
