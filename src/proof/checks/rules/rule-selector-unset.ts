import { defineCheck } from '../check';
import { found } from '../finding';
import { gatesOf } from '../selection/gates';
import { count, say } from '../words';

export const ruleSelectorUnset = defineCheck({
  code: 'SC304',
  name: 'rule-selector-unset',
  severity: 'error',
  kinds: ['Prometheus'],
  title: 'this Prometheus has no ruleSelector, so it takes no rules',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, GenerateServerConfiguration',
  explanation: `
A \`ruleSelector\` that is not set selects nothing, and the configuration gets no \`rule_files\` at all; \`{}\` selects every
PrometheusRule of the selected namespaces.
`,

  *run(prometheus, inquiry) {
    const forgotten = inquiry.index.ofKind('PrometheusRule').filter((rule) => {
      const gates = gatesOf(rule, inquiry);
      return gates[0]?.owner === prometheus && gates.every(({ selector }) => !selector);
    });
    if (forgotten.length === 0) return;
    yield found(prometheus, {
      subject: forgotten[0],
      facts: [
        `ruleSelector is not set; ${count(forgotten.length, 'PrometheusRule')} (${say(forgotten[0])} first) are ignored`,
      ],
      fix: 'set spec.ruleSelector to {}',
    });
  },
});
