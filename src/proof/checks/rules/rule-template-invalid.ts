import { defineCheck } from '../check';
import { found } from '../finding';
import { ruleMistakes, rulePlace } from './rule-mistake';

export const ruleTemplateInvalid = defineCheck({
  code: 'SC306',
  name: 'rule-template-invalid',
  severity: 'error',
  kinds: ['PrometheusRule'],
  title: 'a label or annotation is no valid template, so the operator drops the whole PrometheusRule',
  upstream: 'prometheus model/rulefmt/rulefmt.go, testTemplateParsing',
  explanation: `
Labels and annotations of alerts are Go templates with \`$labels\`, \`$value\` and the functions of Prometheus. A brace that is not
closed or a function that does not exist costs all rules of the object. In a Helm chart, double braces that are meant for Prometheus
have to be escaped: \`{{ "{{ $labels.pod }}" }}\`.
`,

  *run(rule, inquiry) {
    for (const cause of ruleMistakes(rule, 'template', inquiry)) {
      const [, kind, name] = /(annotation|label) "([^"]*)": /.exec(cause) ?? [];
      yield found(rule, { facts: [cause], fix: `mend ${rulePlace(rule, cause)}.${kind}s.${name}` });
    }
  },
});
