import type { LabelBuilder } from './label-builder';
import { utf8 } from './utf8';

/** Query parameters of a scrape configuration. */
export type Params = ReadonlyMap<string, readonly string[]>;

export const paramPrefix = '__param_';

/**
 * prometheus scrape/target.go, (*Target).URL, printed as Go's net/url does.
 *
 * @param ofTarget the `__param_…` labels
 */
export function targetUrl(
  labels: LabelBuilder,
  params: Params,
  ofTarget: readonly (readonly [name: string, value: string])[],
): string {
  const scheme = labels.get('__scheme__');
  const host = labels.get('__address__');
  const path = labels.get('__metrics_path__');
  const query = encodeQuery(queryOf(params, ofTarget));

  const authority = `${scheme && `${scheme}:`}//${percent(host, unsafeInHost)}`;
  const slash = path !== '' && !path.startsWith('/') ? '/' : '';
  return authority + slash + (path === '*' ? path : percent(path, unsafeInPath)) + (query && `?${query}`);
}

/** A `__param_x` label takes the place of the first value of `x`. */
function queryOf(params: Params, ofTarget: readonly (readonly [name: string, value: string])[]): Params {
  if (ofTarget.length === 0) return params;
  const query = new Map(params);
  for (const [name, value] of ofTarget) {
    const key = name.slice(paramPrefix.length);
    query.set(key, [value, ...(query.get(key)?.slice(1) ?? [])]);
  }
  return query;
}

/** Go's url.Values.Encode: sorted by key. */
function encodeQuery(query: Params): string {
  if (query.size === 0) return '';
  const keys = [...query.keys()].sort();
  return keys.flatMap((key) => query.get(key)!.map((value) => `${escapeQuery(key)}=${escapeQuery(value)}`)).join('&');
}

function escapeQuery(text: string): string {
  return percent(text, unsafeInQuery).replaceAll('%20', '+');
}

const unsafeInHost = /[^\w.~!$&'()*+,;=:[\]<>"-]/gu;
const unsafeInPath = /[^\w.~$&+,/:;=@-]/gu;
const unsafeInQuery = /[^\w.~-]/gu;

function percent(text: string, unsafe: RegExp): string {
  return text.replace(unsafe, (char) =>
    utf8(char)
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
}
