import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../processes/run';

const ROOT = join(__dirname, '../..');

/** Runs a cdk8s app as its user would, and returns the YAML that it writes. */
export async function synthesized(app: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'synthesized-'));
  try {
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    const parameters = [tsx, '--tsconfig', join(ROOT, 'tsconfig.all.json'), app];
    await run(process.execPath, parameters, { cwd: ROOT, env: { ...process.env, CDK8S_OUTDIR: folder } });
    const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    return files
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('---\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
