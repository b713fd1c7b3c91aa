import type { Json, JsonObject } from '../manifests/manifest';
import { Memo } from '../memory/memo';
import { quote } from '../promql/quote';
import { isLabelName, type NameScheme } from './label-name';
import { type Resource, resourceOf } from './label-set';
import { type Pattern, pattern } from './regexp';

const actions = [
  'replace',
  'keep',
  'drop',
  'keepequal',
  'dropequal',
  'hashmod',
  'labelmap',
  'labeldrop',
  'labelkeep',
  'lowercase',
  'uppercase',
] as const;

export type RelabelAction = (typeof actions)[number];

/** One element of `relabel_configs` with its defaults: prometheus model/relabel/relabel.go, Config. */
export interface RelabelRule {
  readonly action: RelabelAction;
  readonly sourceLabels: readonly string[];
  /** What each of them belongs to. */
  readonly sourceResources: readonly (Resource | null)[];
  readonly separator: string;
  /** As written; absent for the default `(.*)`. */
  readonly regex?: string;
  readonly pattern: Pattern;
  readonly modulus: bigint;
  readonly targetLabel: string;
  /** The target label, if it is the same whatever the rule reads and a label may be named so. */
  readonly fixedTarget?: string;
  /** Whether a replacement is the whole text that the rule reads, whatever that is. */
  readonly copies: boolean;
  readonly replacement: string;
  readonly scheme: NameScheme;
  /** The same for rules that differ at most in which texts they keep or drop. */
  readonly shape: number;
}

const matchAll = pattern('(.*)');

/** prometheus model/relabel/relabel.go, Action.UnmarshalYAML. */
export function relabelAction(written: string): RelabelAction {
  const action = actions.find((known) => known === written.toLowerCase());
  if (!action) throw new Error(`unknown relabel action ${quote(written)}`);
  return action;
}

/** What a rule says, before anything is made of it. */
type Settings = Pick<
  RelabelRule,
  'action' | 'sourceLabels' | 'separator' | 'regex' | 'modulus' | 'targetLabel' | 'replacement' | 'scheme'
>;

/** Throws what Prometheus says of an unknown action. */
export function relabelSettings(config: JsonObject, scheme: NameScheme): Settings {
  return {
    action: config.action === undefined ? 'replace' : relabelAction(String(config.action)),
    sourceLabels: ((config.source_labels ?? []) as readonly Json[]).map(String),
    separator: config.separator === undefined ? ';' : text(config.separator),
    regex: config.regex === undefined ? undefined : text(config.regex),
    modulus: BigInt(Math.trunc(Number(config.modulus ?? 0))),
    targetLabel: text(config.target_label),
    replacement: config.replacement === undefined ? '$1' : text(config.replacement),
    scheme,
  };
}

/** Throws what Prometheus says of an unknown action or a regular expression that does not compile. */
export function relabelRule(config: JsonObject, scheme: NameScheme): RelabelRule {
  const settings = relabelSettings(config, scheme);
  const { action, sourceLabels, separator, regex, modulus, targetLabel, replacement } = settings;
  const isFixed = !targetLabel.includes('$') && isLabelName(targetLabel, scheme);
  return {
    action,
    sourceLabels,
    sourceResources: sourceLabels.map(resourceOf),
    separator,
    regex,
    pattern: regex === undefined ? matchAll : pattern(regex),
    modulus,
    targetLabel,
    fixedTarget: isFixed ? targetLabel : undefined,
    copies: (regex === undefined || regex === '(.*)') && (replacement === '$1' || replacement === '${1}'),
    replacement,
    scheme,
    shape: shapeOf(action, sourceLabels, regex, targetLabel, replacement, text(config.modulus)),
  };
}

/** Numbers stay what they are when the texts they were given for are forgotten. */
let shapes = 0;
const knownShapes = new Memo<string, number>(1_000);

function shapeOf(
  action: RelabelAction,
  sourceLabels: readonly string[],
  regex: string | undefined,
  ...rest: readonly string[]
) {
  const filters = action === 'keep' || action === 'drop';
  const read = filters ? variablesIn(regex) : regex;
  return knownShapes.of(JSON.stringify([action, sourceLabels, read, ...rest]), () => ++shapes);
}

function variablesIn(regex = ''): string {
  return regex.includes('$(') ? regex : '';
}

export type RuleReader = (config: JsonObject, scheme: NameScheme) => RelabelRule;

/** Reads each rule once: those of the operator's own stand in every job as the same object. */
export function ruleReader(): RuleReader {
  const known = { legacy: new Memo<JsonObject, RelabelRule>(200), utf8: new Memo<JsonObject, RelabelRule>(200) };
  return (config, scheme) => known[scheme].of(config, () => relabelRule(config, scheme));
}

/** YAML scalars are read into strings as they are written. */
function text(scalar: Json | undefined): string {
  return scalar === undefined || scalar === null ? '' : String(scalar);
}

const writesTarget: readonly RelabelAction[] = [
  'replace',
  'hashmod',
  'lowercase',
  'uppercase',
  'keepequal',
  'dropequal',
];
const fixedReplacement: readonly RelabelAction[] = ['lowercase', 'uppercase', 'keepequal', 'dropequal'];

/** prometheus model/relabel/relabel.go, Config.Validate: why Prometheus refuses the rule. */
export function relabelError(rule: Settings): string | undefined {
  const { action, targetLabel, replacement, modulus, scheme } = rule;
  const invalidTarget = () => `${quote(targetLabel)} is invalid 'target_label' for ${action} action`;

  if (action === 'hashmod' && modulus === 0n) return 'relabel configuration for hashmod requires non-zero modulus';
  if (writesTarget.includes(action) && targetLabel === '') {
    return `relabel configuration for ${action} action requires 'target_label' value`;
  }
  if (action === 'replace') return isTargetName(targetLabel, scheme) ? undefined : invalidTarget();
  if (fixedReplacement.includes(action)) {
    if (!isLabelName(targetLabel, scheme)) return invalidTarget();
    if (replacement !== '$1') return `'replacement' can not be set for ${action} action`;
  }
  if (action === 'labelmap' && !isTemplate(replacement, scheme)) {
    return `${quote(replacement)} is invalid 'replacement' for ${action} action`;
  }
  if (action === 'hashmod' && !isLabelName(targetLabel, scheme)) return invalidTarget();
  if (action === 'dropequal' || action === 'keepequal') {
    return rule.regex === undefined && modulus === 0n && rule.separator === ';'
      ? undefined
      : `${action} action requires only 'source_labels' and \`target_label\`, and no other fields`;
  }
  if (action === 'labeldrop' || action === 'labelkeep') {
    const isBare = rule.sourceLabels.length === 0 && targetLabel === '' && modulus === 0n;
    return isBare && rule.separator === ';' && replacement === '$1'
      ? undefined
      : `${action} action requires only 'regex', and no other fields`;
  }
  return undefined;
}

function isTargetName(name: string, scheme: NameScheme): boolean {
  return name.includes('$') ? isTemplate(name, scheme) : isLabelName(name, scheme);
}

function isTemplate(name: string, scheme: NameScheme): boolean {
  // Upstream's relabelTargetLegacy, written so that a backtracking engine needs one pass.
  return scheme === 'utf8'
    ? isLabelName(name, scheme)
    : /^(?:[a-zA-Z_]|\$\w|\$\{\w+\})(?:\w|\$\w|\$\{\w+\})*$/.test(name);
}
