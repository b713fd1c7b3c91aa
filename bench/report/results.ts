import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../folders';
import type { Run } from '../measure/command';
import { median } from '../measure/statistics';
import { peerVersions } from '../peers/go-peers';
import type { Measured, Result, Row } from '../rows/row';

export interface Answered {
  readonly row: Row;
  readonly result: Result;
}

/** The page of the results with one version of Node. */
export function resultsPage(
  answered: readonly Answered[],
  growth: string,
  load: readonly [before: number, after: number],
): string {
  return `# Results with Node ${process.versions.node.split('.')[0]}

Made by \`npm run bench\`; do not edit. How to read it: [README.md](README.md).

${machine(load)}

| what | against | result | must | aim | |
| --- | --- | --- | --- | --- | --- |
${answered.map(line).join('\n')}

![Seconds against the number of apps](${growth})

## Medians

| command | runs | seconds | processor seconds | peak MiB |
| --- | --- | --- | --- | --- |
${commandsOf(answered).map(commandLine).join('\n')}
`;
}

function machine([before, after]: readonly [number, number]): string {
  const [{ model }] = cpus();
  const versions = ['cdk8s', 'cdk8s-plus-27', 'constructs', 'js-yaml'].map(
    (name) => `${name} ${require(join(ROOT, 'node_modules', name, 'package.json')).version}`,
  );
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${cpus().length} processors (${model.trim()}), ${memory} GiB, ${type()} ${release()}, Node ${process.version};`,
    `${[...versions, ...peerVersions()].join(', ')}.`,
    `Load average ${before.toFixed(1)} before and ${after.toFixed(1)} after.`,
  ].join('\n');
}

function line({ row, result }: Answered): string {
  if ('skipped' in result) return `| ${row.what} | ${row.against} | skipped: ${result.skipped} | | | |`;
  const { unit, goal, value } = result;
  const within = result.spread === undefined ? '' : ` (spread ${Math.round(result.spread * 100)} %)`;
  const met = value <= goal.aim ? 'aim met' : value <= goal.must ? 'met' : 'not met';
  const cells = [
    row.what,
    row.against,
    number(value, unit) + within,
    number(goal.must, unit),
    number(goal.aim, unit),
    met,
  ];
  return `| ${cells.join(' | ')} |`;
}

export function number(value: number, unit: Measured['unit']): string {
  const digits = unit === 'ms' || unit === 'MiB' ? value.toFixed(0) : value.toPrecision(value < 0.1 ? 2 : 3);
  return unit === 'exponent' ? digits : `${digits}${unit === 'x' ? 'x' : ` ${unit}`}`;
}

/** Each command once, with all of its runs. */
function commandsOf(answered: readonly Answered[]): [name: string, runs: Run[]][] {
  const commands = new Map<string, Run[]>();
  for (const { result } of answered) {
    if ('skipped' in result) continue;
    for (const { name, runs } of result.commands) commands.set(name, [...(commands.get(name) ?? []), ...runs]);
  }
  return [...commands];
}

function commandLine([name, runs]: [string, Run[]]): string {
  const of = (metric: 'wall' | 'cpu' | 'memory') => median(runs.map((run) => run[metric]));
  return `| ${name} | ${runs.length} | ${(of('wall') / 1000).toFixed(2)} | ${(of('cpu') / 1000).toFixed(2)} | ${of('memory').toFixed(0)} |`;
}
