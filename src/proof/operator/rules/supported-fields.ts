import { atLeast, type Version } from '../version';
import type { PrometheusRuleSpec, Rule, RuleGroup } from './rule-spec';

/**
 * What is left of rules for one version of Prometheus. Fields that it does not know are dropped, and nobody but the log
 * is told: prometheus-operator pkg/operator/rules.go, sanitizePrometheusRulesSpec and ValidateRule.
 */
export function supportedRules({ groups = [] }: PrometheusRuleSpec, version: Version): PrometheusRuleSpec {
  return { groups: groups.map((group) => supportedGroup(group, version)) };
}

function supportedGroup(
  { name, interval, query_offset, limit, labels, rules }: RuleGroup,
  version: Version,
): RuleGroup {
  return {
    name,
    ...(interval && { interval }),
    ...(query_offset !== undefined && atLeast(version, '2.53.0') && { query_offset }),
    ...(limit !== undefined && atLeast(version, '2.31.0') && { limit }),
    ...(labels && atLeast(version, '3.0.0') && { labels }),
    ...(rules && { rules: rules.map((rule) => supportedRule(rule, version)) }),
  };
}

function supportedRule({ for: pending, keep_firing_for, ...rule }: Rule, version: Version): Rule {
  return {
    ...rule,
    ...(pending && { for: pending }),
    ...(keep_firing_for !== undefined && atLeast(version, '2.42.0') && { keep_firing_for }),
  };
}
