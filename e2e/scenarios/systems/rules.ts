import { dump, load } from 'js-yaml';
import { rulesOf } from '../../../scripts/alert-tests/write-tests';
import type { Entry } from '../../../src/catalogue/system';
import type { Labels } from '../../cluster/kubernetes';

interface Rules {
  readonly groups: readonly { readonly rules: readonly { readonly alert?: string }[] }[];
}

/** What the library makes for a system: the rules of its example, and the labels of the target that they are about. */
export interface Monitoring {
  readonly rules: string;
  readonly labels: Labels;
}

/** One alert does not wait: that it waits as long as it should is tested by promtool. */
export function monitoringOf(key: string, system: Entry, impatient: string): Monitoring {
  const { text, labels } = rulesOf(key, system);
  const { groups } = load(text) as Rules;
  const hastened = groups.map((group) => ({
    ...group,
    rules: group.rules.map((rule) => (rule.alert === impatient ? { ...rule, for: '0s' } : rule)),
  }));
  return { rules: dump({ groups: hastened }), labels };
}
