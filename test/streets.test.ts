import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(__dirname, '..');
const src = join(root, 'src');

/** Which folders of `src` a folder may import from, besides itself. A folder that is not listed here is not allowed to exist. */
const streets: Record<string, readonly string[]> = {
  catalogue: [],
  synth: [],
  'proof/memory': [],
  'proof/promql': [],
  'proof/manifests': [],
  'proof/presets': ['proof/manifests'],
  'proof/cluster': ['proof/manifests', 'proof/memory'],
  'proof/operator': ['proof/cluster', 'proof/manifests', 'proof/promql', 'proof/memory'],
  'proof/prometheus': ['proof/operator', 'proof/cluster', 'proof/manifests', 'proof/promql', 'proof/memory'],
  'proof/reachability': ['proof/prometheus', 'proof/operator', 'proof/cluster', 'proof/manifests'],
  'proof/checks': [
    'proof/reachability',
    'proof/prometheus',
    'proof/operator',
    'proof/cluster',
    'proof/manifests',
    'proof/promql',
    'proof',
    'catalogue',
  ],
  'proof/report': ['proof/checks', 'proof/prometheus', 'proof/operator', 'proof/cluster', 'proof/manifests', 'proof'],
  proof: ['proof/checks', 'proof/prometheus', 'proof/operator', 'proof/cluster', 'proof/manifests'],
  constructs: [
    'proof',
    'proof/presets',
    'proof/report',
    'proof/operator',
    'proof/checks',
    'proof/manifests',
    'proof/prometheus',
    'proof/promql',
    'catalogue',
    'synth',
  ],
  cli: [
    'proof',
    'proof/presets',
    'proof/report',
    'proof/operator',
    'proof/checks',
    'proof/prometheus',
    'proof/operator',
    'proof/cluster',
    'proof/manifests',
    'catalogue',
  ],
  '': ['constructs', 'catalogue', 'synth', 'proof'],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(src, file), 'utf8').matchAll(
      /^(?:import|export)\b[^;]*?from '([^']+)'|\bimport\('([^']+)'\)|\brequire\('([^']+)'\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3]);

const imports: Import[] = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));
const local = imports.filter(({ target }) => target.startsWith('.'));
const resolved = ({ file, target }: Import) => relative(src, resolve(src, dirname(file), target)).replaceAll('\\', '/');

/** The street a file lives in: the longest listed folder that contains it. */
const streetOf = (file: string): string =>
  Object.keys(streets)
    .filter((street) => (street === '' ? !file.includes('/') : file.startsWith(`${street}/`)))
    .sort((a, b) => b.length - a.length)[0] ?? `unlisted: ${file}`;

test('every folder of src is on the map', () => {
  expect(files.map(streetOf).filter((street) => street.startsWith('unlisted'))).toEqual([]);
});

test('imports follow the one-way streets', () => {
  const wrong = local
    .filter((i) => !resolved(i).startsWith('../imports'))
    .filter((i) => {
      const [from, to] = [streetOf(i.file), streetOf(resolved(i))];
      return from !== to && !streets[from].includes(to);
    })
    .map((i) => `${i.file} -> ${resolved(i)}`);
  expect(wrong).toEqual([]);
});

test('generated CRD classes are used by constructs and the index only', () => {
  const users = local.filter((i) => resolved(i).startsWith('../imports')).map((i) => streetOf(i.file));
  expect([...new Set(users)].filter((street) => street !== 'constructs' && street !== '')).toEqual([]);
});

test('the proof imports nothing but pure libraries', () => {
  const pure = ['js-yaml', 're2js'];
  const outside = imports.filter(({ file, target }) => file.startsWith('proof/') && !target.startsWith('.'));
  expect(outside.filter(({ target }) => !pure.includes(target)).map((i) => `${i.file} -> ${i.target}`)).toEqual([]);
});

test('the catalogue and FastApp stand alone', () => {
  const outside = imports.filter(({ file, target }) => /^(catalogue|synth)\//.test(file) && !target.startsWith('.'));
  const allowed = (i: Import) =>
    (i.file.startsWith('synth/') && ['cdk8s', 'constructs', 'yaml'].includes(i.target)) || i.target.startsWith('node:');
  expect(outside.filter((i) => !allowed(i)).map((i) => `${i.file} -> ${i.target}`)).toEqual([]);
});

test('no import cycles', () => {
  const edges = new Map<string, string[]>();
  const known = new Set(files);
  for (const i of local) {
    const base = resolved(i);
    const target = [`${base}.ts`, `${base}/index.ts`].find((candidate) => known.has(candidate));
    if (target) edges.set(i.file, [...(edges.get(i.file) ?? []), target]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    else if (!done.has(file)) for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('no file is longer than 250 lines', () => {
  const folders = ['src', 'test', 'scripts', 'e2e', 'bench', 'examples'];
  const long = folders
    .flatMap((folder) => {
      try {
        return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
          (file) => `${folder}/${file}`,
        );
      } catch {
        return [];
      }
    })
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !file.includes('node_modules') &&
        !file.includes('/schemas/') &&
        !file.includes('/generated/') &&
        !file.endsWith('/live.ts'),
    )
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250);
  expect(long).toEqual([]);
});
