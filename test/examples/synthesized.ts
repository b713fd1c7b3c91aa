import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What an example's program writes, as one YAML stream: its charts in the order in which they are to be applied.
 * `prepare` runs before the program, among the modules that the program will see.
 */
export function synthesized(program: string, prepare: () => void = () => {}): string {
  const outdir = mkdtempSync(join(tmpdir(), 'example-'));
  process.env.CDK8S_OUTDIR = outdir;
  try {
    jest.isolateModules(() => {
      prepare();
      require(program);
    });
    return manifestsIn(outdir);
  } finally {
    delete process.env.CDK8S_OUTDIR;
    rmSync(outdir, { recursive: true });
  }
}

/** All manifests of a cdk8s output folder, as one YAML stream. */
export function manifestsIn(outdir: string): string {
  const files = readdirSync(outdir).filter((file) => file.endsWith('.yaml'));
  return files
    .sort()
    .map((file) => readFileSync(join(outdir, file), 'utf8'))
    .join('---\n');
}
