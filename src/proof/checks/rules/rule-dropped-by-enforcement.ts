import { objectOf, textOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { gatesOf } from '../selection/gates';
import { say, show } from '../words';

export const ruleDroppedByEnforcement = defineCheck({
  code: 'SC309',
  name: 'rule-dropped-by-enforcement',
  severity: 'error',
  kinds: ['PrometheusRule'],
  title: 'the enforcement of the namespace label cannot read an expression and drops the rules without a word',
  upstream: 'prometheus-operator pkg/namespacelabeler/labeler.go, EnforceNamespaceLabel',
  explanation: `
With \`enforcedNamespaceLabel\` the operator rewrites every expression, and its parser there knows nothing of \`enableFeatures\`. An
expression with an experimental function passes the validation and then makes the whole PrometheusRule vanish: no event, no
status, not even a line that counts it as rejected.
`,

  *run(rule, inquiry) {
    const taken = gatesOf(rule, inquiry).filter(({ byLabels, byNamespace }) => byLabels && byNamespace === 'selected');
    for (const { prometheus, selection } of inquiry.verdicts(rule)) {
      const { operation } = prometheus;
      const label = textOf(objectOf(operation.prometheus.body.spec).enforcedNamespaceLabel);
      const isTaken = taken.some(({ owner }) => owner === operation.prometheus);
      if (label === '' || !isTaken || selection.state !== 'ignored' || operation.configError !== undefined) continue;
      yield found(rule, {
        facts: [
          `${say(operation.prometheus)} selects the rules and has enforcedNamespaceLabel ${show(label)}, and none of them is left`,
        ],
        fix: 'replace the experimental functions in its expressions, or exclude it with excludedFromEnforcement of the Prometheus',
      });
    }
  },
});
