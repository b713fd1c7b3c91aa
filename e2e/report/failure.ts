import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './table';

const LINES_PER_LOG = 6;

/** What differs, and what the programs complained about while it did. */
export function failureText({ scenario, outcome, folder }: Row): string {
  const differences = outcome.differences.map(
    ({ what, expected, found }) => `- ${what}\n    expected ${shown(expected)}\n    found    ${shown(found)}`,
  );
  return [
    `${scenario.name}: ${scenario.title}`,
    ...(outcome.error ? [outcome.error] : []),
    ...differences,
    ...outcome.fixtures,
    ...complaintsIn(join(folder, 'logs')),
  ].join('\n');
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The last lines of each log that sound like trouble. */
function complaintsIn(logs: string): string[] {
  if (!existsSync(logs)) return [];
  return readdirSync(logs).flatMap((name) => {
    const lines = readFileSync(join(logs, name), 'utf8').split('\n');
    const bad = lines
      .filter((line) => /level=(error|warn)|^[EF]\d{4}|panic|fatal|denied|forbidden/i.test(line))
      .slice(-LINES_PER_LOG);
    return bad.length > 0 ? [`  ${name}`, ...bad.map((line) => `    ${line.slice(0, 300)}`)] : [];
  });
}
