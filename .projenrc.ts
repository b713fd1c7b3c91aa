import { cdk8s, JsonFile, javascript } from 'projen';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-prometheus-operator',
  description:
    'Monitor anything with the Prometheus Operator from cdk8s, and prove before you apply that it will be scraped (unofficial)',
  author: 'cdk8s-prometheus-operator contributors',
  authorAddress: 'maintainers@cdk8s-prometheus-operator.dev',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk8s-prometheus-operator/cdk8s-prometheus-operator.git',
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk8s-prometheus-operator contributors',
  defaultReleaseBranch: 'main',
  keywords: [
    'cdk',
    'cdk8s',
    'constructs',
    'prometheus',
    'prometheus-operator',
    'servicemonitor',
    'podmonitor',
    'monitoring',
    'istio',
    'flagger',
    'scrapecheck',
    'probe',
    'exporter',
    'alerts',
    'grafana-dashboard',
    'kubernetes',
    'kube-prometheus-stack',
  ],
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  projenVersion: '0.103.25',
  minNodeVersion: '20.19.0',

  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.3',
  // The lowest versions that install together: cdk8s-plus-27@2.9.5 wants cdk8s ^2.68.11, and 2.68.11 was never published.
  cdk8sVersion: '2.68.12',
  constructsVersion: '10.3.0',
  peerDeps: ['cdk8s-plus-27@^2.9.5'],
  // Each one is named with its reason in CONTRIBUTING.md.
  bundledDeps: ['commander@^14.0.0', 'js-yaml@^5.5.0', 're2js@^2.10.0'],
  devDeps: [
    '@actions/workflow-parser@^0.3.61',
    '@biomejs/biome@^2.6.0',
    '@microsoft/jest-sarif@1.0.0-beta.0',
    '@swc/core@^1.16.0',
    '@swc/jest@^0.2.39',
    '@types/jest@^30',
    '@types/node@^20',
    'ajv@^8.20.0',
    'axe-core@^4.10.0',
    'cdk8s-cli@2.207.60',
    'cdk8s-plus-33@^2.5.0',
    'esbuild@^0.28.0',
    'fast-check@^4.0.0',
    'jest@^30',
    'playwright-core@^1.60.0',
    'tsx@^4.0.0',
    'vitepress@^1.6.4',
  ],
  bin: { scrapecheck: 'lib/src/cli/main.js' },

  // imports/ stands beside src/: with rootDir "." they compile to lib/src and lib/imports.
  entrypoint: 'lib/src/index.js',
  entrypointTypes: 'lib/src/index.d.ts',
  tsconfig: {
    compilerOptions: { rootDir: '.', outDir: 'lib', module: 'node20', inlineSourceMap: false, inlineSources: false },
    include: ['imports/**/*.ts'],
  },
  compressAssembly: true,

  // Biome and jest with swc take the places of eslint and ts-jest: fewer packages, and one test file runs in a moment.
  eslint: false,
  jest: false,

  github: false,
  depsUpgrade: false,
  pullRequestTemplate: false,
  release: false,
  buildWorkflow: false,
  integrationTestAutoDiscover: false,
  sampleCode: false,
  stability: 'experimental',
  gitignore: ['.jsii.gz', '/dist/', '/.cache/', '*.tsbuildinfo', '/.screenshots/'],
});

project.addFields({
  types: 'lib/src/index.d.ts', // JsiiBuild hard-codes `${libdir}/index.d.ts`
  homepage: 'https://github.com/cdk8s-prometheus-operator/cdk8s-prometheus-operator#readme',
  bugs: { url: 'https://github.com/cdk8s-prometheus-operator/cdk8s-prometheus-operator/issues' },
  exports: {
    '.': { types: './lib/src/index.d.ts', default: './lib/src/index.js' },
    './lib/src/jest': { types: './lib/src/jest.d.ts', default: './lib/src/jest.js' },
    './package.json': './package.json',
    './.jsii': './.jsii',
    './.jsii.gz': './.jsii.gz',
  },
});

// What is published: lib/, the jsii assembly, README, API.md and LICENSE.
project.npmignore?.exclude(
  '/imports/',
  '/crds/',
  '/scripts/',
  '/e2e/',
  '/bench/',
  '/docs/',
  '/examples/',
  '/test/',
  '/.ci/',
  '/action/',
  '/action.yml',
  '/CONTRIBUTING.md',
  '/SECURITY.md',
  '/API.md', // for readers of the repository: 267 kB that the jsii assembly holds already
  '/.screenshots/',
  '/.cache/',
  '/biome.json',
  '/jest.config.json',
  '/tsconfig.all.json',
);

new JsonFile(project, 'jest.config.json', {
  obj: {
    testMatch: ['<rootDir>/test/**/*.test.ts'],
    testPathIgnorePatterns: ['/node_modules/', '/lib/'],
    modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/dist/'],
    transform: {
      '^.+\\.ts$': [
        '@swc/jest',
        { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
      ],
    },
    // Examples import the package by its name, as a stranger would.
    moduleNameMapper: { '^cdk8s-prometheus-operator$': '<rootDir>/src/index.ts' },
  },
});

// One more TypeScript project that sees everything jsii does not compile: tests, examples, scripts.
new JsonFile(project, 'tsconfig.all.json', {
  obj: {
    extends: './tsconfig.json',
    compilerOptions: {
      noEmit: true,
      rootDir: '.',
      incremental: true,
      tsBuildInfoFile: '.cache/all.tsbuildinfo',
      types: ['node', 'jest'],
      skipLibCheck: true,
      paths: { 'cdk8s-prometheus-operator': ['./src/index.ts'] },
    },
    include: [
      'src/**/*.ts',
      'imports/**/*.ts',
      'test/**/*.ts',
      'examples/**/*.ts',
      'scripts/**/*.ts',
      'e2e/**/*.ts',
      'bench/**/*.ts',
      '.projenrc.ts',
    ],
    exclude: ['node_modules', 'lib'],
  },
});

/** The compiled index loads a module when something of it is used. */
const DEFER_INDEX = 'tsx scripts/defer-index.ts';
/** The command and the proof in a synthesis load one file. */
const BUNDLE_LATE_MODULES = 'tsx scripts/bundle-late-modules.ts';
project.tasks.tryFind('docgen')!.reset('jsii-docgen -s root -o API.md');
project.compileTask.exec(DEFER_INDEX);
project.compileTask.exec(BUNDLE_LATE_MODULES);

project.addTask('import', {
  description: 'Generate imports/ from crds/ with cdk8s import',
  exec: 'tsx scripts/import-crds.ts',
});
project.addTask('schemas', {
  description: 'Compile the schemas of crds/ for the proof',
  exec: 'tsx scripts/compile-schemas.ts',
});
project.addTask('docs:checks', {
  description: 'Write the page of every check',
  exec: 'tsx scripts/generate-check-docs.ts',
});
project.addTask('lint', { description: 'Check format and lint rules', exec: 'biome check .' });
project.addTask('lint:fix', { description: 'Format and mend what can be mended', exec: 'biome check --write .' });
project.addTask('unit', { description: 'Run the tests without compiling', exec: 'jest', receiveArgs: true });
project.addTask('demo', {
  description: 'Synthesize examples/shop and show what came out',
  exec: 'tsx --tsconfig tsconfig.all.json scripts/demo.ts',
  receiveArgs: true,
});
project.addTask('e2e', {
  description: 'Run what the library makes on a cluster of real parts (Linux, root)',
  exec: 'tsx e2e/main.ts',
  receiveArgs: true,
});
project.addTask('bench', {
  description: 'Measure against the peers, side by side',
  exec: 'tsx bench/main.ts',
  receiveArgs: true,
});
project.addTask('test:browser', {
  description: 'Open the report in Chromium',
  exec: 'jest -c test/browser/jest.config.json',
  receiveArgs: true,
});
project.addTask('report:page', {
  description: "Bundle the report's page script and style",
  exec: 'tsx scripts/build-report-page.ts',
});
project.addTask('docs', { description: 'Build the site from docs/', exec: 'vitepress build docs' });
project.addTask('docs:constructs', {
  description: 'Write API.md and the page of every construct',
  exec: 'tsx scripts/generate-construct-docs.ts',
});
project.addTask('docs:catalogue', {
  description: 'Write factories, pages and runbooks of the catalogue',
  exec: 'tsx scripts/generate-catalogue.ts',
});
project.addTask('package:scrapecheck', {
  description: 'Pack scrapecheck as one file without dependencies',
  exec: 'tsx scripts/package-scrapecheck.ts',
});
project.testTask.reset();
project.testTask.exec('jsii --silence-warnings=reserved-word');
project.testTask.exec(DEFER_INDEX);
project.testTask.exec(BUNDLE_LATE_MODULES);
project.testTask.exec('tsc -p tsconfig.all.json');
project.testTask.exec('tsc -p src/proof/report/html/page/tsconfig.json');
project.testTask.exec('biome check .');
project.testTask.exec('jest');

project.synth();
