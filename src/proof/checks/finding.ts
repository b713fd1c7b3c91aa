import type { Manifest } from '../manifests/manifest';

/** `error`: something will not be scraped, or not as written. `warning`: it works, and most likely not as meant. */
export type Severity = 'error' | 'warning';

/** The words of a check, and their only home. */
export interface CheckText {
  /** `SC` and three digits, by the gate it belongs to; never reused. */
  readonly code: `SC${number}`;
  /** The mistake in kebab-case; reads well after "allow". */
  readonly name: string;
  readonly severity: Severity;
  /** The kinds of objects it looks at. */
  readonly kinds: readonly string[];
  /** What is wrong, as a sentence about the object to edit. */
  readonly title: string;
  /** The upstream file and function that decides. */
  readonly upstream: string;
  /** Why that is so and what to do: Markdown, two or three short paragraphs. */
  readonly explanation: string;
}

/** What a check has to say; silence means that all is well. */
export type Answer = Found | Missing;

export interface Found {
  readonly answer: 'finding';
  /** The object to edit, which is not always the one looked at. */
  readonly object: Manifest;
  /** What was compared, with both values quoted. */
  readonly facts: readonly string[];
  /** What was probably meant. */
  readonly near?: string;
  /** One concrete edit of `object`. */
  readonly fix: string;
  /** The object that suffers, where it is not the one to edit. */
  readonly subject?: Manifest;
}

export interface Missing {
  readonly answer: 'unknown';
  readonly object: Manifest;
  /** What must be among the manifests to tell, as a noun. */
  readonly needs: string;
}

/** A finding with the check that found it. */
export interface Finding extends Omit<Found, 'answer'> {
  readonly check: CheckText;
}

/** An unknown with the check that could not tell. */
export interface Unknown extends Omit<Missing, 'answer'> {
  readonly check: CheckText;
}

export function found(object: Manifest, what: Omit<Found, 'answer' | 'object'>): Found {
  return { answer: 'finding', object, ...what };
}

export function unknown(object: Manifest, needs: string): Missing {
  return { answer: 'unknown', object, needs };
}

/** The unknown, if anything is missing. */
export function* missing(object: Manifest, needs: string | undefined): Iterable<Missing> {
  if (needs !== undefined) yield unknown(object, needs);
}
