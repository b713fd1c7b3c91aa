/**
 * Something that stands against an object: a reason to reject it, in the operator's words, or something that is missing
 * to tell. Checks yield problems in the order in which upstream looks for them.
 */
export type Problem =
  /** `cause` says what upstream keeps to its log. */
  { readonly message: string; readonly cause?: string } | { readonly needs: string };

export type Problems = Generator<Problem, void>;

/** What a run of checks comes to. */
export type Verdict =
  | { readonly state: 'valid' }
  | { readonly state: 'rejected'; readonly message: string; readonly cause?: string }
  | { readonly state: 'unknown'; readonly needs: string };

/** The first reason to reject decides, even behind a doubt: whatever is missing, the object is refused. */
export function judge(problems: Iterable<Problem>): Verdict {
  let doubt: string | undefined;
  for (const problem of problems) {
    if ('message' in problem) return { state: 'rejected', ...problem };
    doubt ??= problem.needs;
  }
  return doubt === undefined ? { state: 'valid' } : { state: 'unknown', needs: doubt };
}

/** Puts the place in front of every message, as Go code wraps errors. */
export function* at(place: string, problems: Iterable<Problem>): Problems {
  for (const problem of problems) {
    yield 'message' in problem ? { ...problem, message: `${place}: ${problem.message}` } : problem;
  }
}

/** One problem, if there is a message. */
export function* fail(message: string | undefined): Problems {
  if (message !== undefined) yield { message };
}
