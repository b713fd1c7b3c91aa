import { defineCheck } from '../check';
import { found } from '../finding';

export const pausedPrometheus = defineCheck({
  code: 'SC005',
  name: 'paused-prometheus',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent'],
  title: 'this Prometheus is paused: no change of any monitor reaches it',
  upstream: 'prometheus-operator pkg/prometheus/server/operator.go, sync',
  explanation: `
While \`spec.paused\` is true the operator does nothing for this object except delete it when asked to. New monitors are not
selected, removed ones stay, and nothing says so where the monitor is.
`,

  *run(prometheus, { prometheuses }) {
    if (!prometheuses.some(({ operation }) => operation.prometheus === prometheus && operation.paused)) return;
    yield found(prometheus, { facts: ['spec.paused is true'], fix: 'remove spec.paused' });
  },
});
