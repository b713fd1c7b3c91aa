import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Program, RealSystem } from '../../parts/systems/real-system';
import { shell } from '../../processes/run';
import { type Running, start } from '../../processes/start';
import { sleep } from '../../processes/until';

/** Milliseconds that a server has to end by itself: PostgreSQL waits for its clients. */
const PATIENCE = 5000;

export interface RunningSystem extends RealSystem {
  /** Ends the server; its exporter stays. */
  stop(): Promise<void>;
}

/** Starts the programs of a system, each in a folder of its own. */
export async function startSystem(system: RealSystem, parent: string, logs: string): Promise<RunningSystem> {
  const folder = join(parent, system.id);
  mkdirSync(folder);
  const server = await startProgram(system.server, join(folder, 'server'), join(logs, `${system.id}.log`));
  if (system.exporter) {
    await startProgram(system.exporter, join(folder, 'exporter'), join(logs, `${system.id}-exporter.log`));
  }
  const stop = async () => {
    server.signal('SIGTERM');
    await Promise.race([server.exited, sleep(PATIENCE)]);
    server.signal('SIGKILL');
    await server.exited;
  };
  return { ...system, stop };
}

async function startProgram({ script, user = 'root' }: Program, folder: string, log: string): Promise<Running> {
  mkdirSync(folder);
  await shell(`chown ${user} ${folder}`);
  return start(log, 'setpriv', ['--reuid', user, '--regid', user, '--init-groups', '/bin/sh', '-ec', script], {
    cwd: folder,
    env: { ...process.env, HOME: folder },
  });
}
