import type { Evidence } from '../evidence';
import { idOf, type Manifest } from '../manifests/manifest';
import { type Allowed, allowanceFor } from './allowances';
import type { Check } from './check';
import type { Answer, Finding, Unknown } from './finding';
import { type Inquiry, inquire } from './inquiry';

/** What all checks together have to say. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Unknown[];
  /** Findings that somebody decided to live with. */
  readonly allowances: readonly Allowed[];
}

/** Asks every check about every object of its kinds, in the order of the codes. */
export function runChecks(checks: readonly Check[], evidence: Evidence): Outcome {
  const findings = new Map<string, Finding>();
  const unknowns = new Map<string, Unknown>();
  const inquiry = inquire(evidence, () => findings.values());

  // One Prometheus more that says the same adds nothing.
  const hear = (check: Check, answer: Answer) => {
    const about = idOf(answer.object);
    if (answer.answer === 'finding') {
      const { answer: _, ...rest } = answer;
      const key = [check.code, about, rest.fix, ...rest.facts].join('\n');
      if (!findings.has(key)) findings.set(key, { check, ...rest });
    } else {
      const key = `${about}\n${answer.needs}`;
      if (!unknowns.has(key)) unknowns.set(key, { check, object: answer.object, needs: answer.needs });
    }
  };
  for (const check of checks) {
    for (const objects of subjectsOf(check, inquiry)) {
      for (const object of objects) for (const answer of check.run(object, inquiry)) hear(check, answer);
    }
  }
  return { ...divide([...findings.values()]), unknowns: [...unknowns.values()] };
}

function subjectsOf({ kinds, subjects, when, among }: Check, inquiry: Inquiry): readonly Iterable<Manifest>[] {
  if (when && !when(inquiry)) return [];
  if (subjects) return [subjects(inquiry)];
  const objects = kinds.map((kind) => inquiry.index.ofKind(kind));
  if (!among) return objects;
  const concerned = among(inquiry);
  if (concerned.size === 0) return [];
  return objects.map((ofKind) => ofKind.filter((object) => concerned.has(object)));
}

function divide(all: readonly Finding[]): Pick<Outcome, 'findings' | 'allowances'> {
  const findings: Finding[] = [];
  const allowed = new Map<string, Allowed & { readonly findings: Finding[] }>();
  for (const finding of all) {
    const allowance = allowanceFor(finding);
    if (!allowance) {
      findings.push(finding);
      continue;
    }
    const key = `${idOf(allowance.object)}\n${allowance.name}`;
    const entry = allowed.get(key) ?? { ...allowance, findings: [] };
    entry.findings.push(finding);
    allowed.set(key, entry);
  }
  return { findings, allowances: [...allowed.values()] };
}
