import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import { gatesOf, isOrphan } from '../selection/gates';
import { labelEdit, mismatches, mismatchFact, mismatchNear } from '../selection/mismatch';
import { misplacedLabel } from '../selection/misplaced-label';
import { say, show } from '../words';
import { labelBelow } from './label-below';

export const ruleNotSelected = defineCheck({
  code: 'SC301',
  name: 'rule-not-selected',
  severity: 'error',
  kinds: ['PrometheusRule'],
  title: 'no Prometheus selects these rules by their labels',
  upstream: 'prometheus-operator pkg/operator/rules.go, PrometheusRuleSelector.Select',
  explanation: `
A Prometheus (or ThanosRuler) takes rules by the labels of the PrometheusRule object, with \`ruleSelector\`. Rules that nobody takes are
ignored without a word, and their alerts never fire.

With kube-prometheus-stack the selector is \`release: <name of the Helm release>\` unless \`ruleSelectorNilUsesHelmValues\` is \`false\`.
`,

  *run(rule, inquiry) {
    const gates = gatesOf(rule, inquiry);
    if (gates.length === 0) {
      if (!inquiry.complete) yield unknown(rule, 'the Prometheus object');
      return;
    }
    const wishes = gates.flatMap((gate) =>
      gate.selector ? [{ ...gate, wrong: mismatches(gate.selector, rule.labels) }] : [],
    );
    if (!isOrphan(gates) || wishes.length === 0 || gates.some(({ byLabels }) => byLabels)) return;
    const [closest] = wishes.sort((a, b) => a.wrong.length - b.wrong.length);
    if (labelBelow(rule, closest.wrong)) return;

    yield found(rule, {
      facts: [
        ...closest.wrong.map(mismatchFact),
        `${say(closest.owner)} has ${closest.field} ${show(closest.selector)}`,
      ],
      near: closest.wrong.map(mismatchNear).find(Boolean) ?? misplacedLabel(rule, closest.wrong),
      fix: labelEdit(closest.wrong),
    });
  },
});
