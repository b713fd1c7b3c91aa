/**
 * Tests every alert of the catalogue on both sides of its boundary with the real promtool:
 *
 *     npx tsx scripts/test-alerts.ts PROMTOOL [SYSTEM...]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boundaries } from '../test/catalogue/boundaries';
import { writeAlertTests } from './alert-tests/write-tests';
import { catalogue } from './catalogue-example';

function main([promtool, ...wanted]: string[]): number {
  if (!promtool) throw new Error('usage: test-alerts.ts PROMTOOL [SYSTEM...]');
  const folder = mkdtempSync(join(tmpdir(), 'alert-tests-'));
  let failed = 0;
  for (const [key, system] of catalogue) {
    if (wanted.length > 0 && !wanted.includes(system.id)) continue;
    const { rules, tests, count } = writeAlertTests(folder, key, system, boundaries[key as keyof typeof boundaries]);
    const problem = run(promtool, ['check', 'rules', rules]) ?? run(promtool, ['test', 'rules', tests]);
    console.log(
      `${problem ? 'FAILED' : 'ok'} ${system.id}: ${Object.keys(system.alerts).length} alerts, ${count} tests`,
    );
    if (problem) {
      failed++;
      console.log(problem);
    }
  }
  return failed > 0 ? 1 : 0;
}

/** What a program complains about, if it fails. */
function run(program: string, args: string[]): string | undefined {
  try {
    execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });
    return undefined;
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string };
    return [stdout, stderr].join('').trim() || message;
  }
}

process.exitCode = main(process.argv.slice(2));
