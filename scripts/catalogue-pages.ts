import { catalogue } from './catalogue-example';
import { withSystems } from './pages/readme-systems';
import { runbookPage } from './pages/runbook-page';
import { systemIndex } from './pages/system-index';
import { systemPage } from './pages/system-page';

/** The pages of docs/systems and docs/runbooks, by path below docs. */
export function cataloguePages(): ReadonlyMap<string, string> {
  return new Map([
    ['systems/README.md', systemIndex(catalogue)],
    ...catalogue.flatMap(([key, system]) => [
      [`systems/${system.id}.md`, systemPage(key, system)] as const,
      ...Object.entries(system.alerts).map(
        ([name, alert]) => [`runbooks/${system.id}/${name}.md`, runbookPage(system, name, alert)] as const,
      ),
    ]),
  ]);
}

export function readmeWithSystems(readme: string): string {
  return withSystems(readme, catalogue);
}
