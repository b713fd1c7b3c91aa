import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { bundled } from '../bundled';

const ROOT = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** GitHub's own parser: https://github.com/actions/languageservices */
const { parseWorkflow } = bundled<typeof import('@actions/workflow-parser')>('@actions/workflow-parser');
const { parseAction } = bundled<typeof import('@actions/workflow-parser/actions/index')>(
  '@actions/workflow-parser/actions/index',
);
const silent = { info() {}, verbose() {}, error() {} };

const workflows = readdirSync(join(ROOT, '.github/workflows')).map((file) => `.github/workflows/${file}`);

test('GitHub accepts action.yml', () => {
  const { context } = parseAction({ name: 'action.yml', content: read('action.yml') }, silent);

  expect(context.errors.getErrors()).toEqual([]);
});

test.each([...workflows, 'docs/how-to/ci/github.yml'])('GitHub accepts the workflow %s', (file) => {
  const { context } = parseWorkflow({ name: file, content: read(file) }, silent);

  expect(context.errors.getErrors()).toEqual([]);
});

test('GitHub’s parser refuses what GitHub refuses', () => {
  const { context } = parseAction(
    { name: 'action.yml', content: read('action.yml').replace('shell: bash', 'shel: bash') },
    silent,
  );

  expect(context.errors.getErrors()).not.toEqual([]);
});

test('the action uses each of its inputs, and the workflow in the docs names no other', () => {
  const declared = Object.keys((load(read('action.yml')) as Action).inputs);
  const used = [...read('action.yml').matchAll(/inputs\.([\w-]+)/g)].map(([, input]) => input);
  const steps = (load(read('docs/how-to/ci/github.yml')) as Workflow).jobs.scrapecheck.steps;
  const given = steps.flatMap((step) =>
    step.uses?.startsWith('cdk8s-prometheus-operator/') ? Object.keys(step.with ?? {}) : [],
  );

  expect([...new Set(used)].sort()).toEqual([...declared].sort());
  expect(given.filter((input) => !declared.includes(input))).toEqual([]);
  expect(given).not.toEqual([]);
});

interface Action {
  readonly inputs: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly jobs: {
    readonly scrapecheck: { readonly steps: readonly { readonly uses?: string; readonly with?: object }[] };
  };
}
