import type { Commands } from './commands';
import type { Command } from './measure/command';
import { rounds } from './measure/rounds';
import { median } from './measure/statistics';
import type { Line } from './report/plot';

/** Time against size: what should be a straight line, beside cdk8s's App. */
export function growthLines({ proved, raw, check }: Commands): Line[] {
  const line = (name: string, sizes: readonly number[], command: (size: number) => Command): Line => ({
    name,
    points: sizes.map((size) => [size, median(rounds([command(size)], 3)[0].map(({ wall }) => wall / 1000))]),
  });
  const upTo10000 = [100, 1_000, 2_500, 5_000, 7_500, 10_000];
  return [
    line('scrapecheck check', upTo10000, check),
    line('FastApp, with proof', upTo10000, (size) => proved('FastApp', 'team', size)),
    line('App, chart per team', [100, 1_000, 2_500], (size) => raw('App', 'team', size)),
    line('App, chart per app', [100, 500, 1_000], (size) => raw('App', 'app', size)),
  ];
}
