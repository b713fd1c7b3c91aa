import { join } from 'node:path';
import type { Commands } from '../commands';
import { ROOT } from '../folders';
import { difference, type Row, ratio } from './row';

/** What it takes to begin. */
export function loadingRows({ node, scrapecheck }: Commands): Row[] {
  const bare = node('node', '0');
  const requiring = (name: string, path: string) => node(`require(${name})`, `require(${JSON.stringify(path)})`);
  return [
    {
      what: "`require('cdk8s-prometheus-operator')`, whole process",
      against: "`require('cdk8s')`",
      measure: () =>
        ratio({
          subject: requiring('cdk8s-prometheus-operator', ROOT),
          peer: requiring('cdk8s', join(ROOT, 'node_modules/cdk8s')),
          rounds: 15,
          goal: { must: 1.15, aim: 1.05 },
        }),
    },
    {
      what: '`scrapecheck --version`',
      against: 'bare node',
      measure: () =>
        ratio({ subject: scrapecheck('--version'), peer: bare, rounds: 15, goal: { must: 1.5, aim: 1.2 } }),
    },
    {
      what: '`scrapecheck --help`, on top',
      against: 'bare node',
      measure: () =>
        difference({ subject: scrapecheck('--help'), peer: bare, rounds: 15, goal: { must: 60, aim: 25 } }),
    },
  ];
}
