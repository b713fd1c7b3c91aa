import { LabelBuilder } from './label-builder';
import { isLabelName } from './label-name';
import { md5Tail } from './md5';
import { expand } from './regexp';
import type { RelabelRule } from './relabel-rule';

/** Labels of a series or a target. */
export type Labels = Map<string, string>;

/** Changes the labels by the rules in their order and tells whether they stay: prometheus model/relabel/relabel.go, Process. */
export function relabel(labels: Labels, rules: readonly RelabelRule[]): boolean {
  const builder = new LabelBuilder([new Map(labels)]);
  const kept = relabelBuilder(builder, rules);
  labels.clear();
  for (const [name, value] of builder.labels()) labels.set(name, value);
  return kept;
}

/** prometheus model/relabel/relabel.go, ProcessBuilder. */
export function relabelBuilder(labels: LabelBuilder, rules: readonly RelabelRule[]): boolean {
  for (const rule of rules) if (!apply(rule, labels)) return false;
  return true;
}

function apply(rule: RelabelRule, labels: LabelBuilder): boolean {
  const { pattern, targetLabel } = rule;
  switch (rule.action) {
    case 'keep':
      return pattern.test(source(rule, labels));
    case 'drop':
      return !pattern.test(source(rule, labels));
    case 'keepequal':
      return labels.get(targetLabel) === source(rule, labels);
    case 'dropequal':
      return labels.get(targetLabel) !== source(rule, labels);
    case 'replace':
      replace(rule, labels);
      return true;
    case 'lowercase':
      labels.set(
        targetLabel,
        mapRunes(source(rule, labels), (rune) => rune.toLowerCase()),
      );
      return true;
    case 'uppercase':
      labels.set(
        targetLabel,
        mapRunes(source(rule, labels), (rune) => rune.toUpperCase()),
      );
      return true;
    case 'hashmod':
      labels.set(targetLabel, hash(source(rule, labels), rule.modulus));
      return true;
    case 'labelmap':
      for (const [name, value] of labels.labels()) {
        if (pattern.test(name)) labels.set(pattern.replaceAll(name, rule.replacement), value);
      }
      return true;
    case 'labeldrop':
      for (const name of labels.labels().keys()) if (pattern.test(name)) labels.set(name, '');
      return true;
    case 'labelkeep':
      for (const name of labels.labels().keys()) if (!pattern.test(name)) labels.set(name, '');
      return true;
  }
}

function replace(rule: RelabelRule, labels: LabelBuilder): void {
  const { replacement, targetLabel, fixedTarget } = rule;
  const value = source(rule, labels);
  if (rule.copies && fixedTarget !== undefined) {
    labels.set(fixedTarget, value);
    return;
  }
  // Upstream's fast path: here no name is checked, so `target_label` may be anything.
  if (value === '' && rule.regex === undefined && !targetLabel.includes('$') && !replacement.includes('$')) {
    labels.set(targetLabel, replacement);
    return;
  }
  const groups = rule.pattern.exec(value);
  if (!groups) return;
  const target = fixedTarget ?? expand(targetLabel, groups);
  if (target === fixedTarget || isLabelName(target, rule.scheme)) labels.set(target, expand(replacement, groups));
}

function source({ sourceLabels, sourceResources, separator }: RelabelRule, labels: LabelBuilder): string {
  if (sourceLabels.length === 0) return '';
  let value = labels.get(sourceLabels[0], sourceResources[0]);
  for (let i = 1; i < sourceLabels.length; i++) value += separator + labels.get(sourceLabels[i], sourceResources[i]);
  return value;
}

/** One bucket takes everything: what the operator writes for a Prometheus with one shard. */
function hash(value: string, modulus: bigint): string {
  return modulus === 1n ? '0' : String(md5Tail(value) % modulus);
}

/** Go maps one rune to one rune: `ß` stays, it does not become `SS`. */
function mapRunes(text: string, map: (rune: string) => string): string {
  return Array.from(text, (rune) => {
    const mapped = map(rune);
    return Array.from(mapped).length === 1 ? mapped : rune;
  }).join('');
}
