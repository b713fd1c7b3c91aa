import { defineCheck } from '../check';
import { found } from '../finding';
import { doubtfulMonitors, placeOf, rejectionsOf } from './rejection';

export const relabelingRejected = defineCheck({
  code: 'SC507',
  name: 'relabeling-rejected',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  among: doubtfulMonitors,
  title: 'a relabelling of this monitor is invalid, so the operator skips it',
  upstream: 'prometheus-operator pkg/prometheus/validation/validator.go, validateRelabelConfig',
  explanation: `
One rule that Prometheus would refuse makes the operator skip the whole monitor. Regular expressions are RE2 (no lookahead, no
backreferences) and anchored; \`hashmod\` wants a \`modulus\`, most actions want a \`targetLabel\`, \`labeldrop\` and \`labelkeep\` take
nothing but a \`regex\`. In YAML, \`y\`, \`no\` and \`on\` without quotes are booleans.
`,

  *run(monitor, inquiry) {
    for (const { message } of rejectionsOf(monitor, 'relabeling', inquiry)) {
      const [, list, index, problem] = /([a-zA-Z.]*[rR]elabelConfigs): \[(\d+)\]: (.*)$/s.exec(message) ?? [];
      const field = (list ?? '')
        .replace('elabelConfigs', 'elabelings')
        .replace('targets.ingress.relabelings', 'targets.ingress.relabelingConfigs')
        .replace('targets.staticConfig.relabelings', 'targets.staticConfig.relabelingConfigs');
      const path = `${placeOf(monitor, message)}.${field}[${index}]`;
      yield found(monitor, { facts: [`${path}: ${problem}`], fix: `mend or remove ${path}` });
    }
  },
});
