import type { Entry } from '../../src/catalogue/system';
import { systemTable } from './system-index';

const [BEGIN, END] = ['<!-- systems: begin, written by scripts/generate-catalogue.ts -->', '<!-- systems: end -->'];

/** The README with the table of all systems as it is now. */
export function withSystems(readme: string, catalogue: readonly (readonly [key: string, system: Entry])[]): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error('the README has no place for the table of systems');
  const table = systemTable(catalogue, 'docs/systems/');
  return `${readme.slice(0, from + BEGIN.length)}\n\n${table}\n\n${readme.slice(to)}`;
}
