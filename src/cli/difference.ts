import type { Finding } from '../proof/checks/finding';
import { count } from '../proof/checks/words';
import { idOf } from '../proof/manifests/manifest';

/** `1 finding more, 2 gone`. */
export function differenceOf(before: readonly Finding[], after: readonly Finding[]): string {
  const [old, young] = [keysOf(before), keysOf(after)];
  const more = [...young].filter((key) => !old.has(key)).length;
  const gone = [...old].filter((key) => !young.has(key)).length;
  if (more === 0 && gone === 0) return 'findings as before';
  if (more === 0) return `${count(gone, 'finding')} gone`;
  return `${count(more, 'finding')} more${gone > 0 ? `, ${gone} gone` : ''}`;
}

/** Where something stands does not count. */
function keysOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(({ check, object, fix, facts }) => [check.code, idOf(object), fix, ...facts].join('\n')));
}
