import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Commands, fleetYaml } from '../commands';
import { CACHE } from '../folders';
import type { Command, Run } from '../measure/command';
import { objectsDigest, yamlBelow } from '../measure/objects';
import { executable } from '../peers/go-peers';
import { writeHelmChart } from '../peers/helm-chart';
import { type Goal, type Result, type Row, ratio } from './row';

/** What `helm template` takes for the same fleet, in one chart. */
export function helmRows({ typed }: Commands): Row[] {
  const row = (size: number, rounds: number, goal: Goal): Row => ({
    what: `${size.toLocaleString('en')} monitored apps of typed constructs, proved, end to end`,
    against: '`helm template`',
    measure: (): Result => {
      const helm = executable('helm');
      if ('missing' in helm) return { skipped: helm.missing };
      return ratio({
        subject: typed(size),
        peer: template(helm.path, size),
        rounds,
        goal,
        verify: (_, rendered: Run) => {
          assert.equal(objectsDigest(rendered.stdout), objectsDigest(yamlBelow(fleetYaml(size))));
        },
      });
    },
  });
  return [row(1_000, 5, { must: 1, aim: 0.7 }), row(10_000, 3, { must: 0.6, aim: 0.4 })];
}

function template(helm: string, size: number): Command {
  const chart = join(CACHE, 'helm', String(size));
  if (!existsSync(chart)) writeHelmChart(size, chart);
  return { name: `helm template, ${size} apps`, argv: [helm, 'template', 'fleet', chart] };
}
