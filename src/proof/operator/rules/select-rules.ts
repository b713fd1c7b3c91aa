import type { Manifest } from '../../manifests/manifest';
import { promqlFeatures } from '../../promql/features';
import type { PrometheusSpec } from '../failures/prometheus-spec';
import type { Selection } from '../operation';
import { type Scope, selectObjects } from '../select-objects';
import { judge, type Problems } from '../verdict';
import type { Version } from '../version';
import { withEnforcedLabel } from './namespace-enforcement';
import { type RuleContext, ruleProblems } from './rule-problems';
import { maxConfigMapDataSize, renderedSize } from './rule-size';
import type { PrometheusRuleSpec } from './rule-spec';
import { supportedRules } from './supported-fields';

/** prometheus-operator pkg/prometheus/server/operator.go, selectPrometheusRules. */
export function selectRules(
  prometheus: Manifest,
  version: Version,
  scope: Scope,
): readonly Selection[] | { readonly error: string } {
  const spec = (prometheus.body.spec ?? {}) as PrometheusSpec;
  const context = { version, features: promqlFeatures(spec.enableFeatures ?? []) };
  const enforced = (object: Manifest) => withEnforcedLabel(object.body.spec as PrometheusRuleSpec, object, spec);

  const selected = selectObjects(
    prometheus,
    {
      kind: 'PrometheusRule',
      selector: spec.ruleSelector,
      namespaceSelector: spec.ruleNamespaceSelector,
      labelErrorPrefix: 'initializing PrometheusRules failed: convert rule label selector to selector: ',
    },
    scope,
    (object) => problemsOf(enforced(object) ?? {}, context),
  );
  if ('error' in selected) return { error: `selecting PrometheusRule failed: ${selected.error}` };
  return selected.map((selection) => {
    const vanishes = selection.state !== 'ignored' && enforced(selection.object) === undefined;
    return vanishes ? { object: selection.object, state: 'ignored' } : selection;
  });
}

/** pkg/operator/rules.go, generateRulesConfiguration: only the log tells what is wrong. */
function* problemsOf(rules: PrometheusRuleSpec, context: RuleContext): Problems {
  const supported = supportedRules(rules, context.version);
  const size = renderedSize(supported);
  const tooLarge = `the length of rendered Prometheus Rule is ${size} bytes which is above the maximum limit of ${maxConfigMapDataSize} bytes`;
  if (size > maxConfigMapDataSize) yield { message: 'invalid rule', cause: tooLarge };

  const verdict = judge(ruleProblems(supported.groups ?? [], context));
  if (verdict.state === 'rejected') yield { message: 'invalid rule', cause: verdict.message };
  if (verdict.state === 'unknown') yield { needs: verdict.needs };
}
