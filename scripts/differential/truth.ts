import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KubernetesObject } from './generate/choices';

export interface TruthTarget {
  readonly scrapePool: string;
  readonly url: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly count: number | null;
}

export interface TruthObject {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly state: string;
  readonly reason?: string | null;
  readonly message?: string | null;
}

export interface TruthPrometheus {
  readonly name: string;
  readonly kind?: string;
  readonly configError?: string | null;
  readonly loadError?: string | null;
  readonly unmanaged?: boolean;
  readonly paused?: boolean;
  readonly config?: string;
  readonly monitors: readonly TruthObject[];
  readonly rules: readonly TruthObject[];
  readonly targets: readonly TruthTarget[];
  readonly dropped?: Readonly<Record<string, number>>;
  readonly failures?: readonly string[];
  readonly unsupportedDiscovery?: readonly string[];
}

export interface TruthCase {
  readonly case: string;
  readonly error?: string;
  readonly invalidObjects?: readonly { readonly kind: string; readonly name: string; readonly message: string }[];
  readonly prometheuses: readonly TruthPrometheus[];
}

/** JSON is YAML. */
export function manifest(objects: readonly KubernetesObject[]): string {
  return objects.map((object) => `---\n${JSON.stringify(object)}\n`).join('');
}

/** What the real API server, controllers, operator and Prometheus do with each case. */
export function truthOf(
  binary: string,
  cases: readonly (readonly KubernetesObject[])[],
  options: readonly string[],
): TruthCase[] {
  const folder = mkdtempSync(join(tmpdir(), 'differential-'));
  try {
    mkdirSync(join(folder, 'cases'));
    for (const [i, objects] of cases.entries()) {
      writeFileSync(join(folder, 'cases', `${String(i).padStart(6, '0')}.yaml`), manifest(objects));
    }
    const output = answers(binary, [join(folder, 'cases'), '--batch', ...options]);
    const found = output
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as TruthCase);
    return found.sort((a, b) => (a.case < b.case ? -1 : 1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The program exits with 1 if it failed on one of the cases; what it found is on standard output all the same. */
function answers(binary: string, parameters: readonly string[]): string {
  try {
    return execFileSync(binary, parameters, {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: string };
    if (status === 1 && stdout) return stdout;
    throw error;
  }
}
