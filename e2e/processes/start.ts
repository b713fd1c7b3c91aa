import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { accessSync, closeSync, constants, openSync } from 'node:fs';

export interface Exit {
  readonly code: number;
  readonly signal?: NodeJS.Signals;
}

/** A program that keeps running, with all its children in a process group of its own. */
export interface Running {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  /** Sends a signal to the whole group; harmless when it has ended. */
  signal(name: NodeJS.Signals): void;
}

/** Starts a program that writes into a log file. */
export function start(
  log: string,
  command: string,
  parameters: readonly string[],
  options: SpawnOptions = {},
): Running {
  if (command.startsWith('/')) accessSync(command, constants.X_OK);
  const file = openSync(log, 'a');
  const child = spawn(command, parameters, { detached: true, ...options, stdio: ['ignore', file, file] });
  closeSync(file);
  return { pid: child.pid ?? 0, exited: exitOf(child), signal: (name) => signalGroup(child, name) };
}

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.on('error', () => resolve({ code: 127 }));
    child.on('exit', (code, signal) => resolve({ code: code ?? 137, ...(signal && { signal }) }));
  });
}

function signalGroup({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
