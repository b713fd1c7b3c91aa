import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, textOf, writtenPages } from './pages';
import { picturesOf, quotedAnew } from './quotes';

/** `UPDATE=1 npx jest test/docs/quotes` writes the quotes anew; read the diff. */
test.each(writtenPages)('what %s quotes is what the examples say and the commands print', async (page) => {
  const current = await quotedAnew(textOf(page));
  if (process.env.UPDATE) writeFileSync(join(ROOT, page), current);

  expect(textOf(page)).toBe(current);
});

test.each(writtenPages)('the pictures of %s are what scrapecheck draws', async (page) => {
  for (const { path, svg } of await picturesOf(textOf(page))) {
    const file = join(ROOT, dirname(page), path);
    if (process.env.UPDATE) writeFileSync(file, svg);

    expect(readFileSync(file, 'utf8')).toBe(svg);
  }
});
