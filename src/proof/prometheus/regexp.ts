import { Memo } from '../memory/memo';
import { compileAnchored } from '../promql/regexp';

/** A regular expression that matches whole texts only: prometheus model/relabel/relabel.go, NewRegexp. */
export interface Pattern {
  test(text: string): boolean;
  /** The submatches, the whole text first; a group that took no part is empty. */
  exec(text: string): readonly string[] | undefined;
  /** Replaces every match by an expanded template. */
  replaceAll(text: string, template: string): string;
  /** The only texts that match, if they are evident. */
  readonly texts?: readonly string[];
}

const patterns = new Memo<string, Pattern>(200);

/** Throws what Go's regexp says if the expression does not compile. */
export function pattern(source: string): Pattern {
  return alternatives(source) ?? patterns.of(source, compile);
}

function compile(source: string): Pattern {
  return wildcard(source) ?? groupless(source) ?? general(source);
}

const literal = '[^\\\\.+*?()|[\\]{}^$]*';
const choice = `${literal}(?:\\|${literal})*`;
const plainChoice = new RegExp(`^${choice}$`);
const groupedChoice = new RegExp(`^(${literal})\\((${choice})\\)(${literal})$`);
const fewWildcards = new RegExp(`^${choice}(?:\\.[*+]${choice}){1,2}$`);
const soleWildcard = new RegExp(`^(${literal})\\((\\.[*+])\\)(${literal})$`);

/** `http`, `0|1`, `(cache);true`, `(Failed|Succeeded)`: what the operator writes for selectors, ports and shards. */
function alternatives(source: string): Pattern | undefined {
  if (plainChoice.test(source)) return new Alternatives(source.split('|'));
  const parts = groupedChoice.exec(source);
  if (!parts) return undefined;
  const [, before, choice, after] = parts;
  const options = choice.split('|');
  return new Alternatives(
    options.map((option) => before + option + after),
    options,
  );
}

/** Every job has some of its own, used once or twice: nothing is made of them before. */
class Alternatives implements Pattern {
  /** @param groups What the one group holds when each of the texts matches. */
  constructor(
    readonly texts: readonly string[],
    private readonly groups?: readonly string[],
  ) {}

  test(text: string): boolean {
    return this.texts.includes(text);
  }

  exec(text: string): readonly string[] | undefined {
    const n = this.texts.indexOf(text);
    if (n < 0) return undefined;
    return this.groups ? [text, this.groups[n]] : [text];
  }

  replaceAll(text: string, template: string): string {
    const groups = this.exec(text);
    return groups ? expand(template, groups) : text;
  }
}

/** `(.*)`, `Pod;(.*)`, `(.+);`: one wildcard takes what the literal text around it leaves. */
function wildcard(source: string): Pattern | undefined {
  const parts = soleWildcard.exec(source);
  if (!parts) return undefined;
  const [, before, repeat, after] = parts;
  const least = before.length + after.length + (repeat === '.+' ? 1 : 0);
  return anchored((text) =>
    text.length >= least && text.startsWith(before) && text.endsWith(after)
      ? [text, text.slice(before.length, text.length - after.length)]
      : undefined,
  );
}

/** `0;|.+;.+`, of every job: JavaScript says the same of literal text and a wildcard or two, and much sooner. */
function groupless(source: string): Pattern | undefined {
  if (!fewWildcards.test(source)) return undefined;
  const whole = new RegExp(`^(?:${source})$`, 's');
  return anchored((text) => (whole.test(text) ? [text] : undefined));
}

function anchored(exec: (text: string) => readonly string[] | undefined): Pattern {
  return {
    exec,
    test: (text) => exec(text) !== undefined,
    replaceAll: (text, template) => {
      const groups = exec(text);
      return groups ? expand(template, groups) : text;
    },
  };
}

function general(source: string): Pattern {
  const compiled = compileAnchored(source);
  if ('error' in compiled) throw new Error(compiled.error);
  const names = compiled.namedGroups();
  const groupsOf = (matcher: ReturnType<typeof compiled.matcher>) =>
    Object.assign(
      Array.from({ length: matcher.groupCount() + 1 }, (_, n) => matcher.group(n) ?? ''),
      { names },
    );
  return {
    test: (text) => compiled.test(text),
    exec: (text) => {
      const matcher = compiled.matcher(text);
      return matcher.find() ? groupsOf(matcher) : undefined;
    },
    replaceAll: (text, template) => {
      const matcher = compiled.matcher(text);
      let result = '';
      let end = 0;
      while (matcher.find()) {
        result += text.slice(end, matcher.start()) + expand(template, groupsOf(matcher));
        end = matcher.end();
      }
      return result + text.slice(end);
    },
  };
}

const reference = /\$(?:\$|([\p{L}\p{Nd}_]+)|\{([\p{L}\p{Nd}_]+)\})?/gu;

/** Go's regexp.Expand: `$1`, `${name}`, `$$`; the longest name counts, an unknown one is empty, a lonely `$` stays. */
export function expand(
  template: string,
  groups: readonly string[] & { readonly names?: Record<string, number> },
): string {
  if (template === '$1' || template === '${1}') return groups[1] ?? '';
  if (!template.includes('$')) return template;
  return template.replace(reference, (_, bare?: string, braced?: string) => {
    const name = bare ?? braced;
    if (name === undefined) return '$';
    if (/^(?:0|[1-9]\d*)$/.test(name)) return groups[Number(name)] ?? '';
    const named = groups.names?.[name];
    return named === undefined ? '' : (groups[named] ?? '');
  });
}
