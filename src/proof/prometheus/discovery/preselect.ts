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
    const requirement = requirementOf(rule);
    if (requirement) found.push(requirement);
  }
  return found;
}

function isFilter({ action }: RelabelRule): boolean {
  return action === 'keep' || action === 'drop' || action === 'keepequal' || action === 'dropequal';
}

function requirementOf({ action, sourceLabels, separator, pattern }: RelabelRule): Requirement | undefined {
  const { texts } = pattern;
  if (action !== 'keep' || sourceLabels.length !== 2 || separator !== ';' || !texts) return undefined;
  const of = labels.of(sourceLabels[0], labelOf);
  if (of === null || sourceLabels[1] !== of.present || !texts.every((text) => text.endsWith(';true'))) return undefined;
  return { resource: of.resource, label: of.label, values: texts.map((text) => text.slice(0, -';true'.length)) };
}

interface MetaLabel extends Omit<Requirement, 'values'> {
  /** The meta label that tells whether the object has the label. */
  readonly present: string;
}

const labels = new Memo<string, MetaLabel | null>(1_000);

function labelOf(name: string): MetaLabel | null {
  const [, resource, label] = selected.exec(name) ?? [];
  return resource ? { resource, label, present: `__meta_kubernetes_${resource}_labelpresent_${label}` } : null;
}
