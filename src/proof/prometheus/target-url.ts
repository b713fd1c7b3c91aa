import type { LabelBuilder } from './label-builder';
import { utf8 } from './utf8';

/** Query parameters of a scrape configuration. */
export type Params = ReadonlyMap<string, readonly string[]>;

const paramPrefix = '__param_';

/** prometheus scrape/target.go, (*Target).URL, printed as Go's net/url does. */
export function targetUrl(labels: LabelBuilder, params: Params): string {
  const scheme = labels.get('__scheme__');
  const host = labels.get('__address__');
  const path = labels.get('__metrics_path__');
  const query = encodeQuery(queryOf(labels, params));

  const authority = `${scheme && `${scheme}:`}//${percent(host, unsafeInHost)}`;
  const slash = path !== '' && !path.startsWith('/') ? '/' : '';
  return authority + slash + (path === '*' ? path : percent(path, unsafeInPath)) + (query && `?${query}`);
}

/** A `__param_x` label takes the place of the first value of `x`. */
function queryOf(labels: LabelBuilder, params: Params): Params {
  let query: Map<string, readonly string[]> | undefined;
  labels.forEachLasting((name, value) => {
    if (!name.startsWith(paramPrefix)) return;
    query ??= new Map(params);
    const key = name.slice(paramPrefix.length);
    query.set(key, [value, ...(query.get(key)?.slice(1) ?? [])]);
  });
  return query ?? params;
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
