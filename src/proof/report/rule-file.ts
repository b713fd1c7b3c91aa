import { objectOf, objectsOf } from '../cluster/fields';
import type { JsonObject, Manifest } from '../manifests/manifest';
import { printConfig } from '../operator/config/print';

/** A rule file as Prometheus and promtool read it. */
export interface RuleFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The file that the operator makes of a PrometheusRule: prometheus-operator pkg/operator/rules.go, generateRulesConfiguration,
 * which leaves out what only Thanos understands.
 */
export function ruleFile({ namespace, name, body }: Manifest): RuleFile {
  const groups = objectsOf(objectOf(body.spec).groups).map((group) => {
    const { partial_response_strategy: _, ...ours } = group;
    return ours as JsonObject;
  });
  return { name: `${[namespace, name].filter(Boolean).join('-')}.yaml`, text: printConfig({ groups }) };
}
