import { RE2JS } from 're2js';

type Compiled = RE2JS | { readonly error: string };

/** A relabelling's regex, for the whole text: prometheus model/relabel/relabel.go, NewRegexp. */
export function compileAnchored(regex: string): Compiled {
  return compile(`^(?s:${regex})$`, 0);
}

/**
 * The regex of a label matcher; `matches` takes the whole text. Unlike in a relabelling, parentheses must balance:
 * prometheus model/labels/regexp.go, NewFastRegexMatcher.
 */
export function compileMatcher(regex: string): Compiled {
  return compile(regex, RE2JS.DOTALL);
}

/** Thousands of monitors share a few regexes. */
const known = new Map<string, Compiled>();
const most = 1000;

function compile(regex: string, flags: number): Compiled {
  const key = `${flags} ${regex}`;
  const compiled = known.get(key) ?? compileAnew(regex, flags);
  if (known.size >= most) known.clear();
  known.set(key, compiled);
  return compiled;
}

function compileAnew(regex: string, flags: number): Compiled {
  try {
    return RE2JS.compile(withoutRepeatedNames(regex), flags);
  } catch (error) {
    return { error: (error as Error).message.replace('`(?s)', '`') };
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
