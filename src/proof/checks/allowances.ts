import type { Manifest } from '../manifests/manifest';
import type { Finding } from './finding';

const prefix = 'scrapecheck/allow.';

/** A finding that somebody decided to live with: annotation `scrapecheck/allow.<check-name>: "reason"`. */
export interface Allowance {
  readonly object: Manifest;
  /** The name of the check. */
  readonly name: string;
  readonly reason: string;
}

/** An allowance and what it covers. */
export interface Allowed extends Allowance {
  readonly findings: readonly Finding[];
}

/** The key of the annotation that allows a check. */
export function annotationOf(name: string): string {
  return `${prefix}${name}`;
}

export function allowsSomething({ annotations }: Manifest): boolean {
  for (const key in annotations) if (key.startsWith(prefix)) return true;
  return false;
}

export function allowancesOf(object: Manifest): Allowance[] {
  return Object.entries(object.annotations)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, reason]) => ({ object, name: key.slice(prefix.length), reason }));
}

/** The allowance that covers a finding: on the object to edit, or on the one that suffers. */
export function allowanceFor(finding: Finding): Allowance | undefined {
  return [finding.object, finding.subject]
    .flatMap((object) => (object ? allowancesOf(object) : []))
    .find(({ name, reason }) => name === finding.check.name && reason.trim() !== '');
}
