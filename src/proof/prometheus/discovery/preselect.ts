import { Memo } from '../../memory/memo';
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
  const found: Requirement[] = [];
  for (const rule of rules) {
    if (!isFilter(rule) && !rule.targetLabel.startsWith('__tmp_')) break;
    const requirement = requirements.of(rule, requirementOf);
    if (requirement) found.push(requirement);
  }
  return found;
}

function isFilter({ action }: RelabelRule): boolean {
  return action === 'keep' || action === 'drop' || action === 'keepequal' || action === 'dropequal';
}

const requirements = new Memo<RelabelRule, Requirement | null>(100);

function requirementOf({ action, sourceLabels, separator, pattern }: RelabelRule): Requirement | null {
  const { texts } = pattern;
  if (action !== 'keep' || sourceLabels.length !== 2 || separator !== ';' || !texts) return null;
  const [, resource, label] = selected.exec(sourceLabels[0]) ?? [];
  if (resource === undefined || sourceLabels[1] !== `__meta_kubernetes_${resource}_labelpresent_${label}`) return null;
  if (!texts.every((text) => text.endsWith(';true'))) return null;
  return { resource, label, values: texts.map((text) => text.slice(0, -';true'.length)) };
}
