import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, textOf, writtenPages } from './pages';
import { quotedAnew } from './quotes';

/** `UPDATE=1 npx jest test/docs/quotes` writes the quotes anew; read the diff. */
test.each(writtenPages)('what %s quotes is what the examples say and the commands print', async (page) => {
  const current = await quotedAnew(textOf(page));
  if (process.env.UPDATE) writeFileSync(join(ROOT, page), current);

  expect(textOf(page)).toBe(current);
});
