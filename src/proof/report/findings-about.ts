import type { Finding } from '../checks/finding';
import { idOf, type Manifest } from '../manifests/manifest';

export interface NumberedFinding {
  readonly finding: Finding;
  /** Its place among all findings. */
  readonly number: number;
}

/** Finds what there is to say about an object: about what to edit in it, or what it suffers from. */
export function findingsAbout(findings: readonly Finding[]): (object: Manifest) => readonly NumberedFinding[] {
  const about = new Map<string, NumberedFinding[]>();
  for (const [number, finding] of findings.entries()) {
    const { object, subject = object } = finding;
    for (const id of new Set([idOf(object), idOf(subject)])) {
      const known = about.get(id);
      if (known) known.push({ finding, number });
      else about.set(id, [{ finding, number }]);
    }
  }
  return (object) => about.get(idOf(object)) ?? [];
}
