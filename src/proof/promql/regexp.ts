import { RE2JS } from 're2js';

/** Go's expression for a whole text, as Prometheus anchors it: prometheus model/relabel/relabel.go, NewRegexp. */
export function compileAnchored(regex: string): RE2JS | { readonly error: string } {
  try {
    return RE2JS.compile(`^(?s:${withoutRepeatedNames(regex)})$`);
  } catch (error) {
    return { error: (error as Error).message };
  }
}

/** Go allows two groups of one name, re2js does not. */
function withoutRepeatedNames(regex: string): string {
  const seen = new Set<string>();
  return regex.replace(/\(\?P?<(\w+)>/g, (group, name: string) => {
    if (seen.has(name)) return '(';
    seen.add(name);
    return group;
  });
}
