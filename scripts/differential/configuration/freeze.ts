/**
 * Writes down what the real operator generates for the fixtures.
 *
 *   tsx scripts/differential/configuration/freeze.ts --truth PATH
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { TruthCase } from '../truth';
import { masked } from './cluster';

const { values } = parseArgs({ options: { truth: { type: 'string' } } });
if (!values.truth) throw new Error('--truth: where is the program built from e2e/truth?');

const folder = join(__dirname, '../../../test/proof/operator/config/fixtures');
const names = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
for (const name of names) {
  const output = execFileSync(values.truth, [join(folder, name), '--batch', '--no-operated'], { encoding: 'utf8' });
  const [{ config, configError }] = (JSON.parse(output) as TruthCase).prometheuses;
  if (!config) throw new Error(`${name}: ${configError}`);
  // Not .yaml: formatters would not leave it alone.
  writeFileSync(join(folder, name.replace('.yaml', '.expected.txt')), masked(config));
}
