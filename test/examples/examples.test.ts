import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesized } from './synthesized';

const EXAMPLES = join(__dirname, '../../examples');

/** `UPDATE=1 npm run unit test/examples` writes the expected output anew; read the diff. */
test.each(readdirSync(EXAMPLES))('examples/%s synthesizes its expected output', (example) => {
  const expected = join(EXAMPLES, example, 'expected.yaml');
  const manifests = synthesized(join(EXAMPLES, example, 'main'));
  if (process.env.UPDATE) writeFileSync(expected, manifests);

  expect(manifests).toBe(readFileSync(expected, 'utf8'));
});
