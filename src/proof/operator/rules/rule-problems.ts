import { parseDuration } from '../../promql/duration';
import type { PromqlFeatures } from '../../promql/features';
import { parsePromql } from '../../promql/parse-promql';
import { quote } from '../../promql/quote';
import { allowsUtf8, isLabelName } from '../validation/label-name';
import { at, fail, type Problems } from '../verdict';
import type { Version } from '../version';
import type { Rule, RuleGroup } from './rule-spec';
import { templateError } from './template/template';

/** What rules are judged by. */
export interface RuleContext {
  readonly version: Version;
  readonly features: PromqlFeatures;
}

type Labels = Readonly<Record<string, string>> | undefined;

/** prometheus model/rulefmt/rulefmt.go, Parse and (*RuleGroups).Validate. */
export function* ruleProblems(groups: readonly RuleGroup[], context: RuleContext): Problems {
  for (const group of groups) yield* durationProblems(group);
  for (const group of groups) {
    yield* labelProblems(group.labels, context.version);
    for (const [i, rule] of (group.rules ?? []).entries()) {
      const place = `group ${quote(group.name)}, rule ${i + 1}, ${quote(rule.alert || rule.record || '')}`;
      yield* at(place, problemsOf(rule, context));
    }
  }
}

/** A duration that cannot be read keeps the file from being decoded at all. */
function* durationProblems({ interval, query_offset, rules = [] }: RuleGroup): Problems {
  const durations = [interval, query_offset, ...rules.flatMap((rule) => [rule.for, rule.keep_firing_for])];
  for (const text of durations) {
    const duration = text === undefined ? 0 : parseDuration(text);
    if (typeof duration === 'object') yield* fail(duration.error);
  }
}

/** rulefmt.go, (*Rule).Validate. */
function* problemsOf(rule: Rule, { version, features }: RuleContext): Problems {
  if (rule.record && rule.alert) yield* fail("only one of 'record' and 'alert' must be set");
  if (!rule.record && !rule.alert) yield* fail("one of 'record' or 'alert' must be set");
  yield* exprProblems(String(rule.expr), features);
  if (rule.record) yield* recordProblems(rule, rule.record, version);
  yield* labelProblems(rule.labels, version);
  for (const name of Object.keys(rule.annotations ?? {})) {
    if (!isLabelName(name, version)) yield* fail(`invalid annotation name: ${name}`);
  }
  if (rule.alert) {
    yield* templateProblems('label', rule.labels, rule.alert);
    yield* templateProblems('annotation', rule.annotations, rule.alert);
  }
}

function* exprProblems(expr: string, features: PromqlFeatures): Problems {
  if (expr === '') return yield* fail("field 'expr' must be set in rule");
  const parsed = parsePromql(expr, features);
  if (parsed.error !== undefined) yield* fail(`could not parse expression: ${parsed.error}`);
  else if (!parsed.expr) yield { needs: 'an expression that is less deep' };
}

function* recordProblems(rule: Rule, record: string, version: Version): Problems {
  if (Object.keys(rule.annotations ?? {}).length > 0) yield* fail("invalid field 'annotations' in recording rule");
  if (isPositive(rule.for)) yield* fail("invalid field 'for' in recording rule");
  if (isPositive(rule.keep_firing_for)) yield* fail("invalid field 'keep_firing_for' in recording rule");
  if (!allowsUtf8(version) && !/^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(record)) {
    yield* fail(`invalid recording rule name: ${record}`);
  }
  if (/[{}]/.test(record)) {
    yield* fail(`braces present in the recording rule name; should it be in expr?: ${record}`);
  }
}

function* labelProblems(labels: Labels, version: Version): Problems {
  for (const name of Object.keys(labels ?? {})) {
    if (!isLabelName(name, version) || name === '__name__') yield* fail(`invalid label name: ${name}`);
  }
}

/** rulefmt.go, testTemplateParsing. */
function* templateProblems(kind: 'label' | 'annotation', texts: Labels, alert: string): Problems {
  for (const [name, text] of Object.entries(texts ?? {})) {
    const error = text.includes('{{') ? templateError(text, `__alert_${alert}`) : undefined;
    if (error === 'unknown') yield { needs: 'a template that is less deep' };
    else if (error !== undefined) yield* fail(`${kind} ${quote(name)}: ${error}`);
  }
}

function isPositive(duration: string | undefined): boolean {
  return duration !== undefined && parseDuration(duration) !== 0;
}
