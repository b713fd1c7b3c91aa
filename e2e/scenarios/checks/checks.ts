import { proofOf } from '../../comparison/proof';
import { type TruthCase, truthOf } from '../../comparison/truth';
import { agreement } from '../../comparison/verdict';
import type { Bench, OfflineScenario } from '../scenario';
import { fixtureNames, fixtureText, type Which } from './fixtures';
import { FLAGS, silent } from './silent';

export const replayedChecks: OfflineScenario = {
  name: 'checks',
  title: 'what a check warns of happens, and its edit changes what the real operator and Prometheus do',
  live: false,
  run,
};

async function run({ parts, ledger, progress }: Bench): Promise<void> {
  const both: readonly Which[] = ['bad', 'good'];
  const texts = fixtureNames.flatMap((name) =>
    both.map((which) => [`${name}.${which}`, fixtureText(name, which)] as const),
  );
  const answers = await truthOf(parts.truth, new Map(texts));
  progress.step(`${answers.size} fixtures are answered`);

  for (const [id, text] of texts) {
    if (silent[id.replace(/\.(bad|good)$/, '')] === FLAGS) continue;
    const real = answers.get(id)!.prometheuses;
    const said = proofOf(text);
    ledger.compare(
      `${id}: the Prometheus objects`,
      real.map(({ name }) => name),
      said.map(({ name }) => name),
    );
    for (const [i, verdict] of real.entries()) {
      const { equal, differences } = agreement(verdict, said[i] ?? nothing);
      ledger.add(
        equal,
        differences.map((each) => ({ ...each, what: `${id}: ${each.what}` })),
      );
    }
    ledger.count('fixtures', 1);
  }
  for (const name of fixtureNames) {
    const [bad, good] = both.map((which) => answers.get(`${name}.${which}`)!);
    const expected = name in silent ? silent[name] : 'other states, errors or targets';
    ledger.compare(
      `${name}: what the edit changes`,
      expected,
      changes(bad, good) ? 'other states, errors or targets' : silent[name],
    );
  }
}

const nothing = { name: '', configError: null, loadError: null, monitors: [], rules: [], targets: [] };

function changes(bad: TruthCase, good: TruthCase): boolean {
  const seen = ({ prometheuses, invalidObjects }: TruthCase) =>
    JSON.stringify([prometheuses.map(({ config, ...verdict }) => verdict), invalidObjects]);
  return seen(bad) !== seen(good);
}
