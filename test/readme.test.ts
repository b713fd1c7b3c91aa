import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../src/cli/program';

const root = join(__dirname, '..');
const readme = join(root, 'README.md');

/** Blocks that say in a comment what they quote: a file of the examples, or a command of ours and its output. */
const QUOTE = /<!-- (.+) -->\n(```\w*\n)([\s\S]*?)```/g;

async function quoted(source: string): Promise<string> {
  const [command, ...args] = source.split(' ');
  if (command !== 'scrapecheck') return readFileSync(join(root, source), 'utf8');

  let printed = '';
  const out = (text: string) => {
    printed += text;
  };
  const silent = { input: async () => '', outIsTerminal: false, errIsTerminal: false, env: {} };
  await run(args, { out, err: out, ...silent });
  return printed;
}

/** `UPDATE=1 npx jest test/readme` writes the quotes anew. */
test('what the README quotes is what the examples say and the commands print', async () => {
  const text = readFileSync(readme, 'utf8');
  let current = text;
  for (const [block, source, fence] of text.matchAll(QUOTE)) {
    current = current.replace(block, `<!-- ${source} -->\n${fence}${await quoted(source)}\`\`\``);
  }
  if (process.env.UPDATE) writeFileSync(readme, current);

  expect(readFileSync(readme, 'utf8')).toBe(current);
});
