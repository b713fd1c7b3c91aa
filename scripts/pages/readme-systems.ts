import type { Entry } from '../../src/catalogue/system';
import { between } from './between';
import { systemTable } from './system-index';

const MARKS = ['<!-- systems: begin, written by scripts/generate-catalogue.ts -->', '<!-- systems: end -->'] as const;

/** The README with the table of all systems as it is now. */
export function withSystems(readme: string, catalogue: readonly (readonly [key: string, system: Entry])[]): string {
  return between(MARKS, systemTable(catalogue, 'docs/systems/'), readme);
}
