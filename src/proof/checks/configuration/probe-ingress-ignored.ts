import { objectOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';

export const probeIngressIgnored = defineCheck({
  code: 'SC533',
  name: 'probe-ingress-ignored',
  severity: 'warning',
  kinds: ['Probe'],
  title: 'this Probe has static targets and Ingresses; the Ingresses are ignored',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generateProbeConfig',
  explanation: `
One Probe becomes one scrape job, made of \`spec.targets.staticConfig\` if that is set and of \`spec.targets.ingress\` otherwise. To
probe both, write two Probes.
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
