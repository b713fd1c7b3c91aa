import type { Command, Metric, Run } from '../measure/command';
import { rounds } from '../measure/rounds';
import { growth, median, spread } from '../measure/statistics';

/** One line of the table: a question, how it is answered, and what the answer should be. */
export interface Row {
  readonly what: string;
  readonly against: string;
  readonly measure: () => Result;
}

export type Result = { readonly skipped: string } | Measured;

export interface Measured {
  readonly value: number;
  /** How far the rounds lie apart, as a part of the value. */
  readonly spread?: number;
  readonly unit: Unit;
  readonly goal: Goal;
  readonly commands: readonly { readonly name: string; readonly runs: readonly Run[] }[];
}

export interface Goal {
  readonly must: number;
  readonly aim: number;
}

type Unit = 'x' | 'ms' | 'MiB' | 'exponent';

interface Compared {
  readonly subject: Command;
  readonly peer: Command;
  readonly rounds: number;
  readonly metric?: Metric;
  readonly goal: Goal;
  /** Throws if what came out is not what it should be. */
  readonly verify?: (subject: Run, peer: Run) => void;
}

/** Subject over peer, the median of what each round gives; `scale` is how much more work the subject does. */
export function ratio(compared: Compared & { readonly scale?: number; readonly peerMetric?: Metric }): Measured {
  const { scale = 1, metric = 'wall', peerMetric = metric } = compared;
  return between(compared, 'x', (subject, peer) => valueIn(subject, metric) / valueIn(peer, peerMetric) / scale);
}

/** What the subject takes more than the peer. */
export function difference(compared: Compared): Measured {
  const { metric = 'wall' } = compared;
  return between(compared, 'ms', (subject, peer) => valueIn(subject, metric) - valueIn(peer, metric));
}

function between(compared: Compared, unit: Unit, relate: (subject: Run, peer: Run) => number): Measured {
  const { subject, peer, goal, verify } = compared;
  const [ours, theirs] = rounds([subject, peer], compared.rounds);
  verify?.(ours[0], theirs[0]);
  const values = ours.map((run, round) => relate(run, theirs[round]));
  return {
    value: median(values),
    spread: spread(values),
    unit,
    goal,
    commands: [
      { name: subject.name, runs: ours },
      { name: peer.name, runs: theirs },
    ],
  };
}

/** The peak of a command's memory. */
export function peak(subject: Command, goal: Goal, count: number): Measured {
  const [runs] = rounds([subject], count);
  const values = runs.map((run) => run.memory);
  return { value: median(values), spread: spread(values), unit: 'MiB', goal, commands: [{ name: subject.name, runs }] };
}

/** The power with which processor time grows between two sizes. */
export function growthBetween(small: Sized, large: Sized, goal: Goal, count: number): Measured {
  const [smallRuns, largeRuns] = rounds([small.command, large.command], count);
  const values = smallRuns.map((run, round) => growth([small.size, run.cpu], [large.size, largeRuns[round].cpu]));
  return {
    value: median(values),
    spread: spread(values),
    unit: 'exponent',
    goal,
    commands: [
      { name: small.command.name, runs: smallRuns },
      { name: large.command.name, runs: largeRuns },
    ],
  };
}

export interface Sized {
  readonly size: number;
  readonly command: Command;
}

function valueIn(run: Run, metric: Metric): number {
  const value = run[metric];
  if (value === undefined) throw new Error(`a program did not print its ${metric} time: ${run.stdout}`);
  return value;
}
