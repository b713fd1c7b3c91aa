/**
 * Bundles the script and the style of the HTML report into one module, with their hashes for its Content-Security-Policy.
 *
 *   npm run report:page
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { colours, topologyStyle } from '../src/proof/report/graph/style';

const FOLDER = join(__dirname, '../src/proof/report/html');

/** In the order in which later ones win. */
const STYLE = ['base', 'header', 'findings', 'topology', 'monitors', 'targets', 'narrow', 'print'];

export const PAGE_FILE = join(FOLDER, 'page.generated.ts');

/** The text of the module. */
export async function reportPage(): Promise<string> {
  return `/** Made by scripts/build-report-page.ts from page/: edit there. */
export const script = ${embedded(await bundledScript())};

export const style = ${embedded(await minifiedStyle())};
`;
}

async function bundledScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, 'page/main.mts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    tsconfig: join(FOLDER, 'page/tsconfig.json'),
  });
  return outputFiles[0].text.trim();
}

async function minifiedStyle(): Promise<string> {
  const files = STYLE.map((name) => readFileSync(join(FOLDER, `page/style/${name}.css`), 'utf8'));
  return (
    await transform([colours, topologyStyle, ...files].join('\n'), { loader: 'css', minify: true, charset: 'utf8' })
  ).code.trim();
}

/** A text that stands between tags of HTML as it is, and its hash. */
function embedded(text: string): string {
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error('the text would end the element around it');
  const sha256 = createHash('sha256').update(text).digest('base64');
  return `{\n  sha256: '${sha256}',\n  text: ${JSON.stringify(text)},\n}`;
}

if (require.main === module) void reportPage().then((text) => writeFileSync(PAGE_FILE, text));
