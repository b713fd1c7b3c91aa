import type { Manifest } from '../../manifests/manifest';
import type { Inquiry } from '../inquiry';

/** Why the operator rejects rules, in the kinds of mistakes that people make. */
export type RuleMistake = 'promql' | 'template' | 'size' | 'other';

const words: readonly (readonly [RegExp, RuleMistake])[] = [
  [/could not parse expression: /, 'promql'],
  [/(?:annotation|label) "[^"]*": /, 'template'],
  [/above the maximum limit of \d+ bytes/, 'size'],
];

/** What is wrong with rules, once for every different reason. */
export function ruleMistakes(rule: Manifest, mistake: RuleMistake, inquiry: Inquiry): readonly string[] {
  const causes = inquiry
    .verdicts(rule)
    .filter(({ selection }) => selection.state === 'rejected')
    .map(({ selection }) => selection.cause ?? selection.message ?? '');
  return [...new Set(causes)].filter(
    (cause) => (words.find(([pattern]) => pattern.test(cause))?.[1] ?? 'other') === mistake,
  );
}

/** `spec.groups[0].rules[2]`, from `group "cart", rule 3, "CartDown": ...`. */
export function rulePlace({ body }: Manifest, cause: string): string {
  const [, name, number] = /^group "((?:[^"\\]|\\.)*)", rule (\d+), /.exec(cause) ?? [];
  const groups = ((body.spec as { groups?: readonly { name?: string }[] } | undefined)?.groups ?? []).map((group) =>
    JSON.stringify(group.name),
  );
  const n = groups.indexOf(`"${name}"`);
  return n < 0 ? 'spec' : `spec.groups[${n}].rules[${Number(number) - 1}]`;
}
