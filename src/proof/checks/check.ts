import type { Evidence } from '../evidence';
import type { Manifest } from '../manifests/manifest';
import type { Answer, CheckText } from './finding';
import type { Inquiry } from './inquiry';

/** One question to the evidence. The runner, `explain`, the docs page, SARIF and the tests all read this object. */
export interface Check extends CheckText {
  /** The objects it looks at, where these are not simply all admitted ones of its kinds. */
  readonly subjects?: (evidence: Evidence) => Iterable<Manifest>;
  /** Whether it can have something to say about any object, where a glance at the evidence tells. */
  readonly when?: (inquiry: Inquiry) => boolean;
  /** The few of them that it can have something to say about, where a glance at the evidence tells. */
  readonly among?: (inquiry: Inquiry) => Pick<ReadonlySet<Manifest>, 'has' | 'size'>;
  readonly run: (object: Manifest, inquiry: Inquiry) => Iterable<Answer>;
}

export function defineCheck(check: Check): Check {
  return check;
}
