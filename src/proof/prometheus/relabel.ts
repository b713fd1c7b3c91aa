import { isLabelName } from './label-name';
import { md5Tail } from './md5';
import { expand } from './regexp';
import type { RelabelRule } from './relabel-rule';

/** Label names and values of one target; an empty value is the same as no label. */
export type Labels = Map<string, string>;

/** prometheus model/labels/labels_common.go, Builder.Set. */
export function setLabel(labels: Labels, name: string, value: string): void {
  if (value === '') labels.delete(name);
  else labels.set(name, value);
}

/** Applies the rules in order and tells whether the target stays: prometheus model/relabel/relabel.go, ProcessBuilder. */
export function relabel(labels: Labels, rules: readonly RelabelRule[]): boolean {
  return rules.every((rule) => apply(rule, labels));
}

function apply(rule: RelabelRule, labels: Labels): boolean {
  const { pattern, targetLabel } = rule;
  switch (rule.action) {
    case 'keep':
      return pattern.test(source(rule, labels));
    case 'drop':
      return !pattern.test(source(rule, labels));
    case 'keepequal':
      return (labels.get(targetLabel) ?? '') === source(rule, labels);
    case 'dropequal':
      return (labels.get(targetLabel) ?? '') !== source(rule, labels);
    case 'replace':
      replace(rule, labels);
      return true;
    case 'lowercase':
      setLabel(
        labels,
        targetLabel,
        mapRunes(source(rule, labels), (rune) => rune.toLowerCase()),
      );
      return true;
    case 'uppercase':
      setLabel(
        labels,
        targetLabel,
        mapRunes(source(rule, labels), (rune) => rune.toUpperCase()),
      );
      return true;
    case 'hashmod':
      setLabel(labels, targetLabel, String(md5Tail(source(rule, labels)) % rule.modulus));
      return true;
    case 'labelmap':
      for (const [name, value] of [...labels]) {
        if (pattern.test(name)) setLabel(labels, pattern.replaceAll(name, rule.replacement), value);
      }
      return true;
    case 'labeldrop':
      for (const name of [...labels.keys()]) if (pattern.test(name)) labels.delete(name);
      return true;
    case 'labelkeep':
      for (const name of [...labels.keys()]) if (!pattern.test(name)) labels.delete(name);
      return true;
  }
}

function replace(rule: RelabelRule, labels: Labels): void {
  const { replacement, targetLabel } = rule;
  const value = source(rule, labels);
  // Upstream's fast path: here no name is checked, so `target_label` may be anything.
  if (value === '' && rule.regex === undefined && !targetLabel.includes('$') && !replacement.includes('$')) {
    setLabel(labels, targetLabel, replacement);
    return;
  }
  const groups = rule.pattern.exec(value);
  if (!groups) return;
  const target = expand(targetLabel, groups);
  if (isLabelName(target, rule.scheme)) setLabel(labels, target, expand(replacement, groups));
}

function source({ sourceLabels, separator }: RelabelRule, labels: Labels): string {
  if (sourceLabels.length === 1) return labels.get(sourceLabels[0]) ?? '';
  return sourceLabels.map((name) => labels.get(name) ?? '').join(separator);
}

/** Go maps one rune to one rune: `ß` stays, it does not become `SS`. */
function mapRunes(text: string, map: (rune: string) => string): string {
  return Array.from(text, (rune) => {
    const mapped = map(rune);
    return Array.from(mapped).length === 1 ? mapped : rune;
  }).join('');
}
