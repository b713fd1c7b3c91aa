import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import { nearest } from '../near-miss';
import { show } from '../words';
import { configErrorOf } from './config-error';
import { referencesOf } from './references';

const missing = /(?:secrets|configmaps) "([^"]*)" not found|in (?:secret|configmap) "([^"]*)" not found/;

export const prometheusSecretMissing = defineCheck({
  code: 'SC523',
  name: 'prometheus-secret-missing',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent'],
  title: 'this Prometheus refers to a Secret or key that does not exist: no change of any monitor reaches it',
  upstream: 'prometheus-operator pkg/k8s/secret.go, LoadSecretRef',
  explanation: `
What the Prometheus object itself refers to (\`additionalScrapeConfigs\`, remote write, the API server, scrape classes, Alertmanagers)
is read in the namespace of the Prometheus. If it is not there, the whole object is not reconciled.
`,

  *run(prometheus, inquiry) {
    const evidence = inquiry.prometheuses.find(({ operation }) => operation.prometheus === prometheus);
    if (evidence?.operation.needs) yield unknown(prometheus, evidence.operation.needs);
    const message = configErrorOf(prometheus, 'secret', inquiry);
    if (message === undefined) return;
    const [, absent, keyless] = missing.exec(message) ?? [];
    const name = absent ?? keyless;
    const reference = referencesOf(prometheus).find((one) => one.name === name);
    const there = ['Secret', 'ConfigMap'].flatMap((kind) => inquiry.index.inNamespace(kind, prometheus.namespace));
    const near =
      absent === undefined
        ? undefined
        : nearest(
            absent,
            there.map((object) => object.name),
          );
    yield found(prometheus, {
      facts: [`the operator says: ${message}`],
      near: near && `${show(name)} looks like a misspelt ${show(near)}`,
      fix:
        near && reference
          ? `set ${reference.path}.name to ${show(near)}`
          : `create what ${reference?.path ?? 'spec'} refers to in namespace ${show(prometheus.namespace)}`,
    });
  },
});
