import { defineCheck } from '../check';
import { found } from '../finding';
import { show } from '../words';
import { isUnknownVersion, refusalOf } from './schema-invalid';

const versions: Readonly<Record<string, string>> = {
  PrometheusAgent: 'monitoring.coreos.com/v1alpha1',
  ScrapeConfig: 'monitoring.coreos.com/v1alpha1',
  AlertmanagerConfig: 'monitoring.coreos.com/v1alpha1',
};

export const unknownVersion = defineCheck({
  code: 'SC902',
  name: 'unknown-version',
  severity: 'error',
  kinds: ['*'],
  subjects: ({ admission }) => admission.refused.map(({ object }) => object),
  title: 'this kind does not exist in this API version',
  upstream: 'prometheus-operator pkg/apis/monitoring, and the CustomResourceDefinitions',
  explanation: `
ServiceMonitor, PodMonitor, Probe, PrometheusRule, Prometheus, Alertmanager and ThanosRuler are \`monitoring.coreos.com/v1\`;
ScrapeConfig, PrometheusAgent and AlertmanagerConfig are \`monitoring.coreos.com/v1alpha1\`.
`,

  *run(object, inquiry) {
    const message = refusalOf(object, inquiry);
    if (message === undefined || !isUnknownVersion(message)) return;
    const version = versions[object.kind] ?? 'monitoring.coreos.com/v1';
    yield found(object, {
      facts: [`apiVersion is ${show(object.apiVersion)}; ${object.kind} is served as ${show(version)}`],
      fix: `set apiVersion to ${show(version)}`,
    });
  },
});
