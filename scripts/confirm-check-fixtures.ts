/**
 * Asks the real operator and the real Prometheus what becomes of the fixtures of all checks, and keeps their answers for
 * the tests: `tsx scripts/confirm-check-fixtures.ts TRUTH`, where TRUTH is the program built from e2e/truth.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtureNames, frozenTruth } from '../test/proof/checks/fixtures';
import { type Answer, answerOf, type RealAnswer } from '../test/proof/checks/truth';

/** Fixtures with flags of an operator, which the truth does not read: its answer is not the real operator's. */
const withFlags = ['monitor-not-watched', 'operator-flags-conflict', 'prometheus-not-operated'];

/** Checks whose mistake the truth cannot see: it knows no network, no RBAC and no flags, and it scrapes nothing. */
const beyondTruth = new Set([
  'agent-without-rules',
  'allowance-without-reason',
  'duplicate-alert',
  'egress-blocked',
  'field-ignored-by-version',
  'file-not-mounted',
  'https-port-without-https',
  'ingress-blocked',
  'metrics-on-localhost',
  'monitor-not-watched',
  'no-content-type',
  'operator-flags-conflict',
  'probe-ingress-ignored',
  'prober-not-found',
  'prometheus-not-operated',
  'rbac-missing',
  'rule-field-ignored-by-version',
  'rule-names-unknown-series',
  'scrape-class-credentials-unread',
  'strict-mtls',
  'target-limit-exceeded',
  'target-port-ignored',
  'match-names-ignored',
  'two-operators',
  'unused-allowance',
]);

const truth = process.argv[2];
if (!truth) throw new Error('usage: tsx scripts/confirm-check-fixtures.ts TRUTH');

const folder = mkdtempSync(join(tmpdir(), 'fixtures-'));
try {
  for (const name of fixtureNames) {
    for (const which of ['bad', 'good']) {
      cpSync(join('test/proof/checks', name, `${which}.yaml`), join(folder, `${name}.${which}.yaml`));
    }
  }
  const lines = execFileSync(truth, [folder, '--batch', '--no-config'], { encoding: 'utf8', maxBuffer: 1e9 });
  const answers = new Map<string, Answer>();
  for (const line of lines.trim().split('\n')) {
    const real = JSON.parse(line) as RealAnswer;
    if (real.error) throw new Error(`${real.case}: ${real.error}`);
    answers.set(real.case, answerOf(real, real.pruned ?? []));
  }

  const same = fixtureNames.filter((name) => text(answers.get(`${name}.bad`)) === text(answers.get(`${name}.good`)));
  const unconfirmed = same.filter((name) => !beyondTruth.has(name));
  if (unconfirmed.length > 0) throw new Error(`bad and good are the same to the real thing: ${unconfirmed.join(', ')}`);

  const kept = [...answers].filter(([name]) => !withFlags.some((flagged) => name.startsWith(`${flagged}.`)));
  const entries = kept.map(([name, answer]) => `${JSON.stringify(name)}: ${text(answer)}`);
  writeFileSync(frozenTruth, `{\n${entries.join(',\n')}\n}\n`);
  console.log(`${fixtureNames.length} pairs, ${fixtureNames.length - same.length} told apart by the real thing`);
} finally {
  rmSync(folder, { recursive: true });
}

function text(answer: Answer | undefined): string {
  return JSON.stringify(answer);
}
