import { quote } from '../../promql/quote';
import { compileAnchored } from '../../promql/regexp';
import { at, fail, type Problems } from '../verdict';
import { atLeast, type Version } from '../version';
import { allowsUtf8, isLabelName } from './label-name';

/** monitoringv1.RelabelConfig. */
export interface RelabelConfig {
  readonly sourceLabels?: readonly string[];
  readonly separator?: string;
  readonly targetLabel?: string;
  readonly regex?: string;
  readonly modulus?: number;
  readonly replacement?: string;
  readonly action?: string;
}

const defaults = { separator: ';', regex: '(.*)', replacement: '$1' };
const changesCase = new Set(['lowercase', 'uppercase']);
const comparesLabels = new Set(['keepequal', 'dropequal']);

/** prometheus-operator pkg/prometheus/validation/validator.go, (*LabelConfigValidator).Validate. */
export function* relabelingProblems(configs: readonly RelabelConfig[] | undefined, version: Version): Problems {
  for (const [i, config] of (configs ?? []).entries()) yield* at(`[${i}]`, problemsOf(config, version));
}

/** pkg/prometheus/validation/validator.go, ValidateRelabelConfig. */
function* problemsOf(config: RelabelConfig, version: Version): Problems {
  const { targetLabel = '', regex = '', modulus = 0, replacement, separator, sourceLabels = [] } = config;
  const written = config.action || 'replace';
  const action = written.toLowerCase();

  if (changesCase.has(action) && !atLeast(version, '2.36.0')) {
    yield* fail(`${written} relabel action is only supported from Prometheus version 2.36.0`);
  }
  if (comparesLabels.has(action) && !atLeast(version, '2.41.0')) {
    yield* fail(`${written} relabel action is only supported from Prometheus version 2.41.0`);
  }
  const compiled = compileAnchored(regex);
  if ('error' in compiled) yield* fail(`invalid regex ${regex} for relabel configuration: ${compiled.error}`);
  if (action === 'hashmod' && modulus === 0) {
    yield* fail('relabel configuration for hashmod requires non-zero modulus');
  }

  const writesTarget = ['replace', 'hashmod'].includes(action) || changesCase.has(action) || comparesLabels.has(action);
  if (writesTarget && targetLabel === '') {
    yield* fail(`relabel configuration for ${written} action needs targetLabel value`);
  }
  if (action !== 'hashmod' && writesTarget && !isLabelName(targetLabel, version)) {
    yield* fail(`${quote(targetLabel)} is invalid 'target_label' for ${written} action`);
  }
  const hasReplacement = replacement !== undefined && replacement !== defaults.replacement;
  if ((changesCase.has(action) || comparesLabels.has(action)) && hasReplacement) {
    yield* fail(`'replacement' can not be set for ${written} action`);
  }
  if (action === 'labelmap' && replacement !== undefined && !isLabelTemplate(replacement, version)) {
    yield* fail(`${quote(replacement)} is invalid 'replacement' for ${written} action`);
  }
  if (action === 'hashmod' && !isLabelName(targetLabel, version)) {
    yield* fail(`${quote(targetLabel)} is invalid 'target_label' for ${written} action`);
  }

  const hasSeparator = separator !== undefined && separator !== defaults.separator;
  const hasExtras = modulus !== 0 || hasSeparator || hasReplacement;
  if (comparesLabels.has(action) && (hasExtras || (regex !== '' && regex !== defaults.regex))) {
    yield* fail(`${written} action requires only 'source_labels' and \`target_label\`, and no other fields`);
  }
  if (['labeldrop', 'labelkeep'].includes(action) && (hasExtras || sourceLabels.length > 0 || targetLabel !== '')) {
    yield* fail(`${written} action requires only 'regex', and no other fields`);
  }
}

/** validator.go, isValidLabelNameWithRegexVar: old label names may be built from capture groups. */
function isLabelTemplate(template: string, version: Version): boolean {
  if (allowsUtf8(version)) return isLabelName(template, version);
  return /^(?:(?:[a-zA-Z_]|\$(?:\{\w+\}|\w+))+\w*)+$/.test(template);
}
