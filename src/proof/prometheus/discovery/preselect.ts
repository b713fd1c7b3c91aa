import { fixedTexts } from '../regexp';
import type { RelabelRule } from '../relabel-rule';

/** A label of a Service, Pod or Ingress that a discovered object must have to survive relabelling, and its possible values. */
export interface Requirement {
  readonly resource: string;
  /** As in meta labels: sanitized. */
  readonly label: string;
  readonly values: readonly string[];
}

const selected = /^__meta_kubernetes_(service|pod|ingress)_label_(.*)$/;

/**
 * What the first rules demand, where the operator turned `spec.selector` into `keep` rules on labels that nothing has
 * touched yet: prometheus-operator pkg/prometheus/promcfg.go, generateServiceMonitorConfig. Objects without these labels
 * need not be looked at: their targets are dropped.
 */
export function requirementsOf(rules: readonly RelabelRule[]): Requirement[] {
  const untouched = rules.findIndex((rule) => !isFilter(rule) && !rule.targetLabel.startsWith('__tmp_'));
  return rules.slice(0, untouched < 0 ? undefined : untouched).flatMap((rule) => requirementOf(rule) ?? []);
}

function isFilter({ action }: RelabelRule): boolean {
  return action === 'keep' || action === 'drop' || action === 'keepequal' || action === 'dropequal';
}

function requirementOf({ action, sourceLabels, separator, regex }: RelabelRule): Requirement | undefined {
  if (action !== 'keep' || sourceLabels.length !== 2 || separator !== ';' || regex === undefined) return undefined;
  const [, resource, label] = selected.exec(sourceLabels[0]) ?? [];
  if (resource === undefined || sourceLabels[1] !== `__meta_kubernetes_${resource}_labelpresent_${label}`)
    return undefined;
  const texts = fixedTexts(regex);
  if (!texts?.every((text) => text.endsWith(';true'))) return undefined;
  return { resource, label, values: texts.map((text) => text.slice(0, -';true'.length)) };
}
