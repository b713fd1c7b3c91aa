import type { Finding, Severity } from '../checks/finding';
import { idOf, type Manifest } from '../manifests/manifest';
import type { Proof } from '../prove';

/** What `scrapecheck check --format json` prints: stable, so that other programs can build on it. */
export interface CheckDocument {
  readonly version: 1;
  readonly findings: readonly FindingEntry[];
  readonly unknowns: readonly { readonly code: string; readonly object: string; readonly needs: string }[];
  readonly allowances: readonly {
    readonly object: string;
    readonly name: string;
    readonly reason: string;
    readonly findings: number;
  }[];
  readonly summary: {
    readonly errors: number;
    readonly warnings: number;
    readonly unknowns: number;
    readonly allowed: number;
  };
}

export interface FindingEntry {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly title: string;
  readonly object: ObjectEntry;
  /** The object that suffers, where another one is to be edited. */
  readonly subject: ObjectEntry | null;
  readonly facts: readonly string[];
  readonly near: string | null;
  readonly fix: string;
}

export interface ObjectEntry {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly construct: string | null;
}

export function checkDocument({ findings, unknowns, allowances }: Proof): CheckDocument {
  const errors = findings.filter(({ check }) => check.severity === 'error').length;
  return {
    version: 1,
    findings: findings.map(findingEntry),
    unknowns: unknowns.map(({ check, object, needs }) => ({ code: check.code, object: idOf(object), needs })),
    allowances: allowances.map(({ object, name, reason, findings: covered }) => ({
      object: idOf(object),
      name,
      reason,
      findings: covered.length,
    })),
    summary: {
      errors,
      warnings: findings.length - errors,
      unknowns: unknowns.length,
      allowed: allowances.reduce((sum, allowance) => sum + allowance.findings.length, 0),
    },
  };
}

export function findingEntry({ check, object, subject, facts, near, fix }: Finding): FindingEntry {
  const { code, name, severity, title } = check;
  return {
    code,
    name,
    severity,
    title,
    object: objectEntry(object),
    subject: subject && subject !== object ? objectEntry(subject) : null,
    facts,
    near: near ?? null,
    fix,
  };
}

function objectEntry({ kind, namespace, name, source }: Manifest): ObjectEntry {
  return {
    kind,
    namespace,
    name,
    file: source?.file ?? null,
    line: source?.line ?? null,
    construct: source?.construct ?? null,
  };
}
