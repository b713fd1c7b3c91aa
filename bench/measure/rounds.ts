import { type Command, measure, type Run } from './command';

/** Runs commands in turn, round by round, so that what else the machine does meets all of them alike. */
export function rounds(commands: readonly Command[], count: number): Run[][] {
  const runs: Run[][] = commands.map(() => []);
  for (let round = 0; round < count; round++) {
    for (const [index, command] of commands.entries()) runs[index].push(measure(command));
  }
  return runs;
}
