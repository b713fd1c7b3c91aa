import { join } from 'node:path';
import { writeAlertTests } from '../../../scripts/alert-tests/write-tests';
import { catalogue } from '../../../scripts/catalogue-example';
import { boundaries } from '../../../test/catalogue/boundaries';
import { run as runProgram } from '../../processes/run';
import type { Bench, OfflineScenario } from '../scenario';

export const alerts: OfflineScenario = {
  name: 'alerts',
  title: 'every alert of the catalogue is silent just before its boundary and fires just after, as promtool finds',
  live: false,
  run,
};

async function run({ parts, ledger, folder }: Bench): Promise<void> {
  for (const [key, system] of catalogue) {
    const files = writeAlertTests(join(folder, 'rules'), key, system, boundaries[key as keyof typeof boundaries]);
    for (const [what, file] of [
      ['check', files.rules],
      ['test', files.tests],
    ]) {
      const complaint = await runProgram(parts.promtool, [what, 'rules', file]).then(
        () => '',
        ({ message }: Error) => message,
      );
      ledger.compare(`promtool ${what} rules, ${system.title}`, '', complaint);
    }
    ledger.count('systems', 1);
    ledger.count('alerts', Object.keys(system.alerts).length);
    ledger.count('tests', files.count);
  }
}
