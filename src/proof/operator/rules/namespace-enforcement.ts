import type { Manifest } from '../../manifests/manifest';
import { parsePromql } from '../../promql/parse-promql';
import type { PrometheusSpec } from '../failures/prometheus-spec';
import type { PrometheusRuleSpec, Rule } from './rule-spec';

/**
 * Rules with the namespace label that the Prometheus enforces; nothing if one of their expressions cannot be read. Since
 * experimental PromQL is not understood here, such rules vanish without a trace, whatever `enableFeatures` says:
 * prometheus-operator pkg/namespacelabeler/labeler.go, EnforceNamespaceLabel.
 */
export function withEnforcedLabel(
  rules: PrometheusRuleSpec,
  object: Manifest,
  spec: PrometheusSpec,
): PrometheusRuleSpec | undefined {
  const label = spec.enforcedNamespaceLabel;
  if (!label || isExcluded(object, spec)) return rules;

  const groups = rules.groups ?? [];
  const all = groups.flatMap((group) => group.rules ?? []);
  if (all.some(({ expr }) => parsePromql(String(expr)).error !== undefined)) return undefined;

  const labelled = (rule: Rule): Rule => ({ ...rule, labels: { ...rule.labels, [label]: object.namespace } });
  return { groups: groups.map((group) => ({ ...group, ...(group.rules && { rules: group.rules.map(labelled) }) })) };
}

/** labeler.go, IsExcluded: a reference without a name excludes a whole namespace. */
function isExcluded({ namespace, name }: Manifest, spec: PrometheusSpec): boolean {
  const excluded = (spec.excludedFromEnforcement ?? []).some(
    (reference) =>
      reference.resource === 'prometheusrules' &&
      reference.namespace === namespace &&
      (!reference.name || reference.name === name),
  );
  return (
    excluded ||
    (spec.prometheusRulesExcludedFromEnforce ?? []).some(
      ({ ruleNamespace, ruleName }) => ruleNamespace === namespace && (!ruleName || ruleName === name),
    )
  );
}
