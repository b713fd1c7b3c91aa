import { defineCheck } from '../check';
import { found } from '../finding';
import { count, say } from '../words';
import { gatesOf } from './gates';

const monitorKinds = ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'];

export const unmanagedPrometheus = defineCheck({
  code: 'SC004',
  name: 'unmanaged-prometheus',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent'],
  title: 'this Prometheus has no monitor selector at all: the operator writes it an empty configuration',
  upstream: 'prometheus-operator pkg/prometheus/server/operator.go, createOrUpdateConfigurationSecret',
  explanation: `
With none of \`serviceMonitorSelector\`, \`podMonitorSelector\`, \`probeSelector\` and \`scrapeConfigSelector\` set, the operator
takes the configuration to be yours: it creates an empty one and never touches it again. No monitor is ever looked at, and
\`additionalScrapeConfigs\` and rules are left out too.
`,

  *run(prometheus, inquiry) {
    if (!inquiry.prometheuses.some(({ operation }) => operation.prometheus === prometheus && operation.unmanaged))
      return;
    const forgotten = monitorKinds
      .flatMap((kind) => inquiry.index.ofKind(kind))
      .filter((monitor) => gatesOf(monitor, inquiry).every(({ selector }) => !selector));
    if (forgotten.length === 0) return;
    yield found(prometheus, {
      subject: forgotten[0],
      facts: [
        `none of its four monitor selectors is set; ${count(forgotten.length, 'monitor')} (${say(forgotten[0])} first) are ignored`,
      ],
      fix: `set spec.${fieldFor(forgotten[0].kind)} to {}`,
    });
  },
});

const fieldFor = (kind: string) => `${kind[0].toLowerCase()}${kind.slice(1)}Selector`;
