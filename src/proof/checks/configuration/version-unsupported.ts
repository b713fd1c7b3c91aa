import { prometheusVersionText } from '../../operator/version';
import { defineCheck } from '../check';
import { found } from '../finding';
import { show } from '../words';
import { configErrorOf } from './config-error';

export const versionUnsupported = defineCheck({
  code: 'SC522',
  name: 'version-unsupported',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent'],
  title: 'the operator cannot make a configuration for this version of Prometheus',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, NewConfigGenerator',
  explanation: `
\`spec.version\` has to be a semantic version of Prometheus 2 or 3, such as \`v3.5.0\`. It decides which fields of the configuration the
operator writes, so it has to fit the image.
`,

  *run(prometheus, inquiry) {
    const message = configErrorOf(prometheus, 'version', inquiry);
    if (message === undefined) return;
    yield found(prometheus, {
      facts: [`spec.version is ${show(prometheusVersionText(prometheus))}`, `the operator says: ${message}`],
      fix: 'set spec.version to a version of Prometheus 2 or 3, or remove it',
    });
  },
});
