import type { Manifest } from '../manifests/manifest';

/** `Service shop/cart`: how findings speak of an object. */
export function say(object: Pick<Manifest, 'kind' | 'namespace' | 'name'>): string {
  return object.namespace ? `${object.kind} ${object.namespace}/${object.name}` : `${object.kind} ${object.name}`;
}

/** A value as findings quote it: JSON on one line. */
export function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** `"a", "b" and "c"`. */
export function list(words: readonly string[], most = 5): string {
  const shown = words.slice(0, most);
  if (words.length > most) shown.push(`${words.length - most} more`);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

/** `metadata.labels.app`, `metadata.labels["app.kubernetes.io/name"]`. */
export function at(path: string, key: string | number): string {
  return typeof key === 'number' || !/^[A-Za-z_][\w-]*$/.test(key)
    ? `${path}[${JSON.stringify(key)}]`
    : `${path}.${key}`;
}

/** `3 monitors`, `1 monitor`. */
export function count(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
