import { objectOf } from '../../cluster/fields';
import { defineCheck, found } from '../check';

export const probeIngressIgnored = defineCheck({
  code: 'SC533',
  name: 'probe-ingress-ignored',
  severity: 'warning',
  kinds: ['Probe'],
  title: 'this Probe has static targets and Ingresses; the Ingresses are ignored',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generateProbeConfig',
  explanation: `
\`spec.targets.staticConfig\` wins over \`spec.targets.ingress\`. To probe both, write two Probes.
`,

  *run(probe) {
    const targets = objectOf(objectOf(probe.body.spec).targets);
    if (!targets.staticConfig || !targets.ingress) return;
    yield found(probe, {
      facts: ['spec.targets has staticConfig and ingress'],
      fix: 'move spec.targets.ingress to a Probe of its own',
    });
  },
});
