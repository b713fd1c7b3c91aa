import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { countingLoops } from '../late-modules/counting-loops';
import { licensesOf } from './licenses';

const ROOT = join(__dirname, '../..');

/** Packs the package `scrapecheck` into a folder, and returns the path of its tarball. */
export async function packScrapecheck(folder: string): Promise<string> {
  const content = join(folder, 'package');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });

  const program = join(content, 'scrapecheck.js');
  const description = describe();
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/main.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    plugins: [countingLoops(ROOT)],
    define: { BUNDLED_VERSION: JSON.stringify(description.version) },
    legalComments: 'none', // in LICENSES.txt
    metafile: true,
  });
  chmodSync(program, 0o755);

  writeFileSync(join(content, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
  writeFileSync(join(content, 'LICENSES.txt'), licensesOf(Object.keys(metafile.inputs), ROOT));
  cpSync(join(ROOT, 'LICENSE'), join(content, 'LICENSE'));
  cpSync(join(__dirname, 'README.md'), join(content, 'README.md'));

  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', content, '--json', '--pack-destination', folder], { cwd: ROOT, encoding: 'utf8' }),
  );
  return join(folder, packed.filename);
}

/** Its package.json: what both packages have in common comes from the library's. */
function describe() {
  const { version, author, license, engines, repository, homepage, bugs } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  return {
    name: 'scrapecheck',
    version,
    description: 'Proves, from Kubernetes manifests alone, which targets your Prometheus will scrape (unofficial)',
    keywords: ['prometheus', 'prometheus-operator', 'servicemonitor', 'podmonitor', 'kubernetes', 'lint', 'sarif'],
    bin: { scrapecheck: 'scrapecheck.js' },
    author,
    license,
    repository,
    homepage,
    bugs,
    engines,
    publishConfig: { access: 'public' },
  };
}
