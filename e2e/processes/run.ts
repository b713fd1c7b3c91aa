import { spawn } from 'node:child_process';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
}

/** Runs a program to its end and returns what it printed; a failure says what it complained about. */
export function run(
  command: string,
  parameters: readonly string[],
  { input, ...options }: RunOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    let complaint = '';
    child.stdout.on('data', (part: Buffer) => output.push(part));
    child.stderr.on('data', (part: Buffer) => {
      complaint = (complaint + part).slice(-4000);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(output).toString());
      else reject(new Error(`${[command, ...parameters].join(' ')}: ended with ${signal ?? code}\n${complaint}`));
    });
    child.stdin.on('error', () => {}); // the program may not read its input at all; its exit status tells
    child.stdin.end(input);
  });
}

/** Runs lines of shell. */
export function shell(script: string): Promise<string> {
  return run('/bin/sh', ['-ec', script]);
}
