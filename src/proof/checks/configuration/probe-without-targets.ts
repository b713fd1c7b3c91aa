import { defineCheck } from '../check';
import { found } from '../finding';
import { doubtfulMonitors, rejectionsOf } from './rejection';

export const probeWithoutTargets = defineCheck({
  code: 'SC514',
  name: 'probe-without-targets',
  severity: 'error',
  kinds: ['Probe'],
  among: doubtfulMonitors,
  title: 'this Probe has no targets, so the operator skips it',
  upstream: 'prometheus-operator pkg/apis/monitoring/v1/probe_types.go, ProbeTargets.Validate',
  explanation: `
A Probe needs \`spec.targets.staticConfig\` (a list of what to probe) or \`spec.targets.ingress\` (Ingress objects whose hosts are to be
probed). If both are there, the static list counts and the Ingresses are ignored.
`,

  *run(probe, inquiry) {
    for (const { message } of rejectionsOf(probe, 'probe-targets', inquiry)) {
      yield found(probe, {
        facts: [`the operator says: ${message}`],
        fix: 'set spec.targets.staticConfig.static to the list of what is to be probed',
      });
    }
  },
});
