import type { Json } from './manifest';

/** Whether two values are written alike: the same fields in the same order. */
export function isAlike(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (!one || !other || typeof one !== 'object' || typeof other !== 'object') return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [fields, others] = [Object.entries(one), Object.entries(other)];
  return (
    fields.length === others.length &&
    fields.every(([name, value], n) => name === others[n][0] && isAlike(value, others[n][1]))
  );
}
