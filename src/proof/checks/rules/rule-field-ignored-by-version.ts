import { objectOf, objectsOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import { atLeast, prometheusVersion, prometheusVersionText } from '../../operator/version';
import { defineCheck } from '../check';
import { found } from '../finding';
import { say, show } from '../words';

const ofGroup: Readonly<Record<string, string>> = { limit: '2.31.0', query_offset: '2.53.0', labels: '3.0.0' };
const ofRule: Readonly<Record<string, string>> = { keep_firing_for: '2.42.0' };

export const ruleFieldIgnoredByVersion = defineCheck({
  code: 'SC311',
  name: 'rule-field-ignored-by-version',
  severity: 'warning',
  kinds: ['PrometheusRule'],
  title: 'a field of these rules is left out, as the version of the Prometheus does not know it',
  upstream: 'prometheus-operator pkg/operator/rules.go, sanitizePrometheusRulesSpec',
  explanation: `
The operator drops \`limit\`, \`keep_firing_for\`, \`query_offset\` and the labels of groups for versions of Prometheus that do not know
them, with a line in its log. An alert without its \`keep_firing_for\` flaps, and one without the labels of its group is routed
elsewhere.
`,

  *run(rule, inquiry) {
    for (const { prometheus, selection } of inquiry.verdicts(rule)) {
      const owner = prometheus.operation.prometheus;
      const version = prometheusVersion(owner);
      if (selection.state !== 'selected' || 'error' in version) continue;
      for (const { path, minimum } of gatedFields(rule)) {
        if (atLeast(version, minimum)) continue;
        yield found(rule, {
          facts: [
            `${path} needs Prometheus ${minimum}; ${say(owner)} is of version ${show(prometheusVersionText(owner))}`,
          ],
          fix: `remove ${path}, or set spec.version of ${say(owner)} to "v${minimum}" or newer`,
        });
      }
    }
  },
});

function* gatedFields({ body }: Manifest): Generator<{ readonly path: string; readonly minimum: string }> {
  for (const [g, group] of objectsOf(objectOf(body.spec).groups).entries()) {
    for (const field in ofGroup) {
      if (group[field] !== undefined) yield { path: `spec.groups[${g}].${field}`, minimum: ofGroup[field] };
    }
    for (const [n, rule] of objectsOf(group.rules).entries()) {
      for (const field in ofRule) {
        if (rule[field] !== undefined) yield { path: `spec.groups[${g}].rules[${n}].${field}`, minimum: ofRule[field] };
      }
    }
  }
}
