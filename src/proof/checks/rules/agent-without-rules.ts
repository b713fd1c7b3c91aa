import { defineCheck } from '../check';
import { found } from '../finding';
import { selectorsOwners } from '../selection/gates';
import { count, say } from '../words';

export const agentWithoutRules = defineCheck({
  code: 'SC312',
  name: 'agent-without-rules',
  severity: 'error',
  kinds: ['PrometheusAgent'],
  title: 'an agent evaluates no rules, and there is nobody else who could',
  upstream: 'prometheus-operator pkg/prometheus/agent/operator.go, sync',
  explanation: `
A PrometheusAgent scrapes and forwards; it has no \`ruleSelector\`. Rules need a Prometheus or a ThanosRuler that can query what the
agent sends away.
`,

  *run(agent, inquiry) {
    const rules = inquiry.index.ofKind('PrometheusRule');
    const [first] = inquiry.index.ofKind('PrometheusAgent');
    if (!inquiry.complete || agent !== first || rules.length === 0) return;
    if (selectorsOwners('PrometheusRule', inquiry).length > 0) return;
    yield found(rules[0], {
      subject: agent,
      facts: [`${count(rules.length, 'PrometheusRule')} (${say(rules[0])} first), no Prometheus and no ThanosRuler`],
      fix: 'remove the rules, or add a Prometheus or ThanosRuler with a ruleSelector that takes them',
    });
  },
});
