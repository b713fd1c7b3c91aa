/**
 * Writes the series that real exporters serve into the catalogue:
 *
 *     npx tsx scripts/capture-inventory.ts redis "redis_exporter 1.45.0 with redis-server 7.0.15" http://127.0.0.1:9121/metrics ...
 *
 * With `--older` as the last argument, what was asked is older than what the catalogue pins.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { familiesOf, inventoryLines } from './exposition';

async function main([id, live, ...rest]: string[]): Promise<void> {
  const urls = rest.filter((arg) => arg !== '--older');
  if (urls.length === 0) throw new Error('usage: capture-inventory.ts SYSTEM "PROGRAMS AND VERSIONS" URL...');
  const pages = await Promise.all(
    urls.map(async (url) => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
      return answer.text();
    }),
  );
  const lines = inventoryLines(pages.flatMap(familiesOf));
  writeFileSync(
    join(__dirname, '../src/catalogue', id, 'live.ts'),
    `// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: '${live}',
${rest.includes('--older') ? '  older: true,\n' : ''}  series: \`
${lines.join('\n')}
\`,
};
`,
  );
  console.log(`${lines.length} series of ${id}`);
}

void main(process.argv.slice(2));
