import { strict as assert } from 'node:assert';
import type { Commands } from '../commands';
import type { Command } from '../measure/command';
import { filesDigest, kindsIn, yamlBelow } from '../measure/objects';
import { type Goal, growthBetween, peak, type Row, ratio } from './row';

/** What cdk8s itself takes is the measure. */
export function synthRows(commands: Commands, full: boolean): Row[] {
  const { raw, charts, typed, plus, proved } = commands;
  const perApp = full ? 5_000 : 1_000;
  return [
    {
      what: 'synth of 2,000 charts, 1 object each',
      against: '`App`',
      measure: () => compareFiles(charts('FastApp', 2_000, 1), charts('App', 2_000, 1), { must: 0.12, aim: 0.08 }, 9),
    },
    {
      what: 'synth of 10,000 charts, 1 object each, per chart',
      against: '`App` at 2,000 charts, per chart',
      measure: () =>
        ratio({
          subject: charts('FastApp', 10_000, 1),
          peer: charts('App', 2_000, 1),
          scale: 5,
          metric: 'inner',
          rounds: 3,
          goal: { must: 0.12, aim: 0.08 },
        }),
    },
    {
      what: 'synth of an app of 10 objects',
      against: '`App`',
      measure: () => compareFiles(charts('FastApp', 1, 10), charts('App', 1, 10), { must: 1.05, aim: 1 }, 15),
    },
    {
      what: '5,000 monitored apps, raw objects, `FastApp` with proof, end to end',
      against: '`App` without proof, chart per team',
      measure: () => endToEnd(proved('FastApp', 'team', 5_000), raw('App', 'team', 5_000), { must: 0.4, aim: 0.25 }),
    },
    {
      what: `${perApp.toLocaleString('en')} monitored apps, the same`,
      against: '`App` without proof, chart per app',
      measure: () =>
        endToEnd(proved('FastApp', 'app', perApp), raw('App', 'app', perApp), { must: 0.025, aim: 0.014 }, 1),
    },
    {
      what: '5,000 monitored apps of typed constructs, proved',
      against: 'the same of cdk8s-plus under `App`',
      measure: () =>
        ratio({
          subject: typed(5_000),
          peer: plus(5_000),
          rounds: 3,
          goal: { must: 0.5, aim: 0.33 },
          verify: () => sameKinds(typed(5_000), plus(5_000)),
        }),
    },
    {
      what: 'the proof in the synthesis of 1,000 apps under `App`, on top',
      against: 'the same without it',
      measure: () => endToEnd(proved('App', 'team', 1_000), raw('App', 'team', 1_000), { must: 1.15, aim: 1.08 }, 5),
    },
    {
      what: 'growth of `FastApp` with proof, 1,000 to 10,000 apps',
      against: 'linear',
      measure: () =>
        growthBetween(
          { size: 1_000, command: proved('FastApp', 'team', 1_000) },
          { size: 10_000, command: proved('FastApp', 'team', 10_000) },
          { must: 1.1, aim: 1 },
          3,
        ),
    },
    {
      what: 'peak memory of the synthesis of 5,000 apps, `FastApp` with proof',
      against: '`App` without: 196 MiB',
      measure: () => peak(proved('FastApp', 'team', 5_000), { must: 200, aim: 175 }, 3),
    },
  ];
}

/** The time of `synth` alone; the files must be the same, byte for byte. */
const compareFiles = (subject: Command, peer: Command, goal: Goal, rounds = 3) =>
  ratio({ subject, peer, metric: 'inner', rounds, goal, verify: () => sameFiles(subject, peer) });

/** The whole process; the files must be the same, byte for byte. */
const endToEnd = (subject: Command, peer: Command, goal: Goal, rounds = 3) =>
  ratio({ subject, peer, rounds, goal, verify: () => sameFiles(subject, peer) });

const sameFiles = (a: Command, b: Command) => assert.equal(filesDigest(a.writes!), filesDigest(b.writes!));

const sameKinds = (a: Command, b: Command) =>
  assert.deepEqual(kindsIn(yamlBelow(a.writes!)), kindsIn(yamlBelow(b.writes!)));
