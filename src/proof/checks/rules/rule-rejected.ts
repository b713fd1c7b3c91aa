import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import { ruleMistakes, rulePlace } from './rule-mistake';

export const ruleRejected = defineCheck({
  code: 'SC307',
  name: 'rule-rejected',
  severity: 'error',
  kinds: ['PrometheusRule'],
  title: 'a rule is invalid, so the operator drops the whole PrometheusRule',
  upstream: 'prometheus model/rulefmt/rulefmt.go, RuleGroups.Validate',
  explanation: `
A rule is either an alert or a recording, with a name that Prometheus accepts; \`for\`, \`keep_firing_for\` and annotations belong to
alerts only; no label is called \`__name__\`. One invalid rule costs all rules of the object.
`,

  *run(rule, inquiry) {
    for (const { selection } of inquiry.verdicts(rule)) {
      if (selection.state === 'unknown' && selection.needs) yield unknown(rule, selection.needs);
    }
    for (const cause of ruleMistakes(rule, 'other', inquiry)) {
      yield found(rule, { facts: [cause], fix: `mend ${rulePlace(rule, cause)}` });
    }
  },
});
