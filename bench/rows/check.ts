import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { type Commands, fleetYaml } from '../commands';
import { CACHE } from '../folders';
import type { Command, Run } from '../measure/command';
import { executable, type Peer } from '../peers/go-peers';
import { writeJsonSchemas } from '../peers/json-schemas';
import { difference, type Goal, growthBetween, peak, type Result, type Row, ratio } from './row';

/** What others take who read the same manifests. */
export function checkRows({ check, checkSmall, targets, diff, watch, parse, parseSmall, node }: Commands): Row[] {
  const againstPeer = (peer: Peer, args: () => readonly string[], goal: Goal): Result => {
    const found = executable(peer);
    if ('missing' in found) return { skipped: found.missing };
    const argv = [found.path, ...args(), fleetYaml(5_000)];
    return ratio({
      subject: check(5_000),
      peer: { name: `${peer}, 5000 apps`, argv },
      rounds: 3,
      goal,
      verify: (ours) => provesAll(ours, 6_000),
    });
  };
  return [
    {
      what: '`scrapecheck check`, 5,000 apps',
      against: 'kubeconform with the schemas of the monitors',
      measure: () => againstPeer('kubeconform', kubeconformArgs, { must: 0.9, aim: 0.5 }),
    },
    {
      what: '`scrapecheck check`, 5,000 apps',
      against: 'kube-linter with `dangling-servicemonitor` alone',
      measure: () => againstPeer('kube-linter', linterArgs, { must: 0.16, aim: 0.08 }),
    },
    {
      what: '`scrapecheck check`, 10,000 apps (12,000 monitors)',
      against: 'js-yaml that only parses them',
      measure: () => ratio({ subject: check(10_000), peer: parse(10_000), rounds: 3, goal: { must: 2, aim: 1.5 } }),
    },
    {
      what: '`scrapecheck check`, 10,000 monitors, Services and Deployments of little text',
      against: 'js-yaml that only parses them',
      measure: () =>
        ratio({
          subject: checkSmall(10_000),
          peer: parseSmall(10_000),
          rounds: 5,
          goal: { must: 2, aim: 1.5 },
          verify: (ours) => provesAll(ours, 10_000),
        }),
    },
    {
      what: '`scrapecheck check`, 100 apps, on top, from the second run on',
      against: 'bare node',
      measure: () => difference({ subject: again(check(100)), peer: node('node', '0'), rounds: 15, goal: start }),
    },
    {
      what: 'the same in CI, where nothing that was compiled is kept',
      against: 'bare node',
      measure: () => difference({ subject: inCi(check(100)), peer: node('node', '0'), rounds: 15, goal: start }),
    },
    {
      what: 'growth of `scrapecheck check`, 1,000 to 10,000 apps',
      against: 'linear',
      measure: () =>
        growthBetween(
          { size: 1_000, command: check(1_000) },
          { size: 10_000, command: check(10_000) },
          { must: 1.1, aim: 1 },
          3,
        ),
    },
    {
      what: '`scrapecheck diff`, 5,000 apps, one of 51 files changed',
      against: '`scrapecheck targets` of one side',
      measure: () =>
        ratio({
          subject: diff(5_000),
          peer: targets(5_000),
          rounds: 3,
          goal: { must: 1.5, aim: 1.2 },
          verify: ({ stdout }) => assert.match(stdout, /^targets \+0 -1, 5999 unchanged;/m),
        }),
    },
    {
      what: '`scrapecheck check --watch`, 5,000 apps, from saving one of 51 files to the answer',
      against: '`scrapecheck check`',
      measure: () =>
        ratio({
          subject: watch(5_000),
          peer: check(5_000),
          rounds: 3,
          metric: 'inner',
          peerMetric: 'wall',
          goal: { must: 0.5, aim: 0.25 },
        }),
    },
    {
      what: 'peak memory of `scrapecheck check`, 5,000 apps',
      against: 'kube-linter: 250 MiB',
      measure: () => peak(check(5_000), { must: 260, aim: 180 }, 3),
    },
  ];
}

const start: Goal = { must: 150, aim: 90 };

const again = ({ name, argv }: Command): Command => ({ name, argv: ['env', '-u', 'CI', ...argv] });

const inCi = ({ name, argv }: Command): Command => ({ name: `${name}, in CI`, argv: ['env', 'CI=true', ...argv] });

const kubeconformArgs = () => {
  const schemas = writeJsonSchemas(join(CACHE, 'schemas'));
  return ['-summary', '-ignore-missing-schemas', '-schema-location', schemas];
};

const linterArgs = () => ['lint', '--do-not-auto-add-defaults', '--include', 'dangling-servicemonitor'];

/** No monitor of the fleet is in question. */
function provesAll({ stdout }: Run, monitors: number): void {
  assert.match(stdout, new RegExp(`\\b${monitors} monitors\\b`));
  assert.doesNotMatch(stdout, /error\[|warning\[/);
}
