import { defineCheck } from '../check';
import { found } from '../finding';
import { ruleMistakes, rulePlace } from './rule-mistake';

export const rulePromqlInvalid = defineCheck({
  code: 'SC305',
  name: 'rule-promql-invalid',
  severity: 'error',
  kinds: ['PrometheusRule'],
  title: 'an expression is no valid PromQL, so the operator drops the whole PrometheusRule',
  upstream: 'prometheus-operator pkg/operator/rules.go, ValidateRule',
  explanation: `
One expression that does not parse costs all rules of the object. The status says \`invalid rule\` and nothing else; only the
operator's log tells which one. Experimental functions need \`enableFeatures: [promql-experimental-functions]\` on the Prometheus.
`,

  *run(rule, inquiry) {
    for (const cause of ruleMistakes(rule, 'promql', inquiry)) {
      yield found(rule, { facts: [cause], fix: `mend ${rulePlace(rule, cause)}.expr` });
    }
  },
});
