import { defineCheck } from '../check';
import { found } from '../finding';
import { gatesOf, isOrphan } from '../selection/gates';
import { labelEdit, mismatches } from '../selection/mismatch';
import { say, show } from '../words';
import { labelBelow } from './label-below';

export const ruleLabelMisplaced = defineCheck({
  code: 'SC302',
  name: 'rule-label-misplaced',
  severity: 'error',
  kinds: ['PrometheusRule'],
  title: 'the label that the Prometheus selects stands on a group or rule instead of the PrometheusRule object',
  upstream: 'prometheus-operator pkg/operator/rules.go, PrometheusRuleSelector.Select',
  explanation: `
Labels of a group or of a rule are put on the alerts and series that it makes. The selector of a Prometheus looks at \`metadata.labels\`
of the PrometheusRule object.
`,

  *run(rule, inquiry) {
    const gates = gatesOf(rule, inquiry);
    if (!isOrphan(gates) || gates.some(({ byLabels }) => byLabels)) return;
    for (const { owner, field, selector } of gates) {
      const wrong = selector ? mismatches(selector, rule.labels) : [];
      const place = labelBelow(rule, wrong);
      if (!place) continue;
      yield found(rule, {
        facts: [
          `${place} has what ${say(owner)} wants with ${field} ${show(selector)}`,
          `metadata.labels is ${show(rule.labels)}`,
        ],
        fix: labelEdit(wrong),
      });
      return;
    }
  },
});
