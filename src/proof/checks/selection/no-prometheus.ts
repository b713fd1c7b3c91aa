import { defineCheck } from '../check';
import { found } from '../finding';
import { count } from '../words';

const kinds = ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'];

export const noPrometheus = defineCheck({
  code: 'SC011',
  name: 'no-prometheus',
  severity: 'error',
  kinds,
  subjects: ({ index }) => kinds.flatMap((kind) => index.ofKind(kind)).slice(0, 1),
  title: 'there are monitors, and no Prometheus that could select them',
  upstream: 'prometheus-operator pkg/prometheus/server/operator.go, sync',
  explanation: `
A monitor does nothing by itself: a Prometheus or PrometheusAgent object has to select it. Without \`--complete\` the Prometheus may
live elsewhere; name it with \`--with\` or \`--prometheus\`.
`,

  *run(monitor, { complete, index, prometheuses }) {
    if (!complete || prometheuses.length > 0) return;
    const monitors = kinds.reduce((sum, kind) => sum + index.ofKind(kind).length, 0);
    yield found(monitor, {
      facts: [`${count(monitors, 'monitor')} and no Prometheus or PrometheusAgent`],
      fix: 'add a Prometheus object with serviceMonitorSelector: {} to the manifests',
    });
  },
});
