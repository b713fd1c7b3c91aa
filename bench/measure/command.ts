import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';

/** A command line that is measured. */
export interface Command {
  readonly name: string;
  readonly argv: readonly string[];
  /** A folder that is emptied before each run. */
  readonly writes?: string;
  /** Exit statuses that are no failure. */
  readonly accepts?: readonly number[];
}

/** What one run took: milliseconds of the clock and of the processors, and MiB at the peak. */
export interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
  /** Milliseconds that the program itself reports for the part that is compared. */
  readonly inner?: number;
  readonly stdout: string;
}

export type Metric = 'wall' | 'cpu' | 'memory' | 'inner';

const TIME = '/usr/bin/time';
if (!existsSync(TIME)) throw new Error(`${TIME} is not there; install GNU time`);

export function measure({ argv, writes, accepts = [0] }: Command): Run {
  if (writes) {
    rmSync(writes, { recursive: true, force: true });
    mkdirSync(writes, { recursive: true });
  }
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(TIME, ['-f', 'took %U %S %M', ...argv], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  const took = /took (\S+) (\S+) (\S+)/.exec(stderr);
  if (!took || !accepts.includes(status ?? -1)) {
    throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr.slice(0, 2000)}`);
  }
  const [user, system, kibibytes] = took.slice(1).map(Number);
  const inner = /^(?:synth|parse|answer) (\S+)$/m.exec(stdout);
  return {
    wall,
    cpu: (user + system) * 1000,
    memory: kibibytes / 1024,
    ...(inner && { inner: Number(inner[1]) }),
    stdout,
  };
}
