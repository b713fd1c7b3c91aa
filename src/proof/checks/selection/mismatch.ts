import type { LabelSelector, LabelSelectorRequirement } from '../../cluster/label-selector';
import { nearest } from '../near-miss';
import { at, list, show } from '../words';

type Labels = Readonly<Record<string, string>>;

/** One demand of a selector that labels do not meet. */
export interface Mismatch {
  readonly key: string;
  /** `"kps"`, `one of "a" and "b"`, `any value`, `anything but "x"`. */
  readonly wants: string;
  /** What the label is instead; undefined if there is none. */
  readonly has?: string;
  /** The value that meets the demand; undefined if the label has to go. */
  readonly value?: string;
  /** A label of almost the same name. */
  readonly nearKey?: string;
  /** Whether the value is a slip of the pen for the one that is wanted. */
  readonly nearValue: boolean;
}

/** What keeps a selector from matching, demand by demand. */
export function mismatches(selector: LabelSelector, labels: Labels): Mismatch[] {
  const equalities = Object.entries(selector.matchLabels ?? {}).map(([key, value]) => ({
    key,
    operator: 'In',
    values: [value],
  }));
  return [...equalities, ...(selector.matchExpressions ?? [])].flatMap((demand) => mismatch(demand, labels) ?? []);
}

function mismatch({ key, operator, values = [] }: LabelSelectorRequirement, labels: Labels): Mismatch | undefined {
  const has = Object.hasOwn(labels, key) ? labels[key] : undefined;
  const nearKey = has === undefined ? nearest(key, Object.keys(labels)) : undefined;
  const quoted = list(values.map(show));
  switch (operator) {
    case 'In': {
      if (has !== undefined && values.includes(has)) return undefined;
      const near = has === undefined ? undefined : nearest(has, values);
      const wants = values.length > 1 ? `one of ${quoted}` : quoted;
      return { key, wants, has, value: near ?? values[0], nearKey, nearValue: near !== undefined };
    }
    case 'NotIn':
      return has !== undefined && values.includes(has)
        ? { key, wants: `anything but ${quoted}`, has, nearValue: false }
        : undefined;
    case 'Exists':
      return has === undefined ? { key, wants: 'any value', value: 'true', nearKey, nearValue: false } : undefined;
    default:
      return has === undefined ? undefined : { key, wants: 'no such label', has, nearValue: false };
  }
}

/** `label release is "kps", the selector wants "prod"`. */
export function mismatchFact({ key, wants, has }: Mismatch): string {
  return has === undefined
    ? `it has no label ${key}; the selector wants ${wants}`
    : `its label ${key} is ${show(has)}; the selector wants ${wants}`;
}

/** What was probably meant, if anything is that near. */
export function mismatchNear({ key, has, value, nearKey, nearValue }: Mismatch): string | undefined {
  if (nearKey !== undefined) return `label ${nearKey} looks like a misspelt ${key}`;
  return nearValue ? `${show(has)} looks like a misspelt ${show(value)}` : undefined;
}

/** The edit that meets all demands. */
export function labelEdit(wrong: readonly Mismatch[], path = 'metadata.labels'): string {
  return list(
    wrong.map(({ key, value }) =>
      value === undefined ? `remove ${at(path, key)}` : `set ${at(path, key)} to ${show(value)}`,
    ),
    10,
  );
}
