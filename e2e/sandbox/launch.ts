import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const NAMESPACES = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];

const running = new Set<ChildProcess>();

/**
 * Runs a TypeScript file; isolated, as the first process of fresh network, mount and pid namespaces. When it ends, or this
 * process does, however it may, the kernel ends everything that was started inside, and nothing was touched outside.
 */
export async function launch(file: string, parameters: readonly string[], isolated: boolean): Promise<number> {
  const node = [process.execPath, ...process.execArgv, file, ...parameters];
  const command = isolated ? ['unshare', ...NAMESPACES, ...node] : node;
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  running.add(child);
  const [code] = await once(child, 'exit');
  running.delete(child);
  return code ?? 137;
}

/** Ends all that `launch` has started. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}
