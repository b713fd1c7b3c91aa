import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const PROMETHEUS = 'kube-prometheus-stack:kps@monitoring\n';
let runner: string;

jest.setTimeout(60_000);

/** A runner's folder with `scrapecheck` from the sources, and a `gh` that writes down what it is asked. */
beforeEach(() => {
  runner = mkdtempSync(join(tmpdir(), 'runner-'));
  mkdirSync(join(runner, 'bin'));
  program(
    'scrapecheck',
    `exec "${process.execPath}" "${ROOT}/node_modules/tsx/dist/cli.mjs" "${ROOT}/src/cli/main.ts" "$@"`,
  );
  program('gh', `echo "$@" >> "${runner}/gh.log"\ncase "$*" in *--paginate*) echo "$EARLIER_COMMENT" ;; esac`);
});

afterEach(() => rmSync(runner, { recursive: true }));

function program(name: string, script: string): void {
  writeFileSync(join(runner, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

const left = (file: string) => readFileSync(join(runner, file), 'utf8');

/** Runs a step's script in the repository, with the inputs of the action. */
function run(script: string, inputs: Readonly<Record<string, string>>) {
  return spawnSync(join(ROOT, 'action', script), {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      PATH: `${runner}/bin:${process.env.PATH}`,
      RUNNER_TEMP: runner,
      GITHUB_OUTPUT: join(runner, 'output'),
      GITHUB_STEP_SUMMARY: join(runner, 'summary.md'),
      GITHUB_REPOSITORY: 'shop/manifests',
      PULL_REQUEST: '7',
      PROMETHEUS,
      ...inputs,
    },
  });
}

test('findings become annotations, a summary and SARIF, and the status is left to the last step', () => {
  const { status, stdout } = run('check.sh', { MANIFESTS: 'examples/first/broken.yaml' });

  expect(status).toBe(0);
  expect(stdout).toMatch(/^::error file=examples\/first\/broken\.yaml,line=\d+,title=SC001 monitor-not-selected::/m);
  expect(left('summary.md')).toContain('**fix:** set metadata.labels.release to "kps"');
  expect(left('output')).toBe(`status=1\nsarif=${runner}/scrapecheck.sarif\n`);
  expect(JSON.parse(left('scrapecheck.sarif')).runs[0].results).toMatchObject([
    { ruleId: 'SC001' },
    { ruleId: 'SC104' },
  ]);
});

test('manifests without findings end with status 0', () => {
  run('check.sh', { MANIFESTS: 'examples/first/expected.yaml' });

  expect(left('output')).toContain('status=0\n');
});

test('manifests that cannot be read stop the job at once', () => {
  const { status, stderr } = run('check.sh', { MANIFESTS: 'nowhere' });

  expect(status).toBe(2);
  expect(stderr).toContain('cannot read nowhere');
  expect(existsSync(join(runner, 'output'))).toBe(false);
});

const CHANGE = { BEFORE: 'examples/first/expected.yaml', MANIFESTS: 'examples/first/broken.yaml' };

test('the first comment on a pull request lists targets gained and lost', () => {
  const { status } = run('comment.sh', CHANGE);

  expect(status).toBe(0);
  expect(left('gh.log')).toContain(
    `api --method POST repos/shop/manifests/issues/7/comments --field body=@${runner}/scrapecheck-comment.md`,
  );
  expect(left('scrapecheck-comment.md')).toMatch(/^<!-- scrapecheck -->\n### scrapecheck: targets \+0 -1/);
});

test('later pushes rewrite the same comment', () => {
  run('comment.sh', { ...CHANGE, EARLIER_COMMENT: '4711' });

  expect(left('gh.log')).toContain('api --method PATCH repos/shop/manifests/issues/comments/4711 ');
  expect(left('gh.log')).not.toContain('POST');
});

test('a comment is never longer than GitHub takes', () => {
  program('scrapecheck', `echo '\`\`\`diff'; yes -- '- http://cart-*:9090/metrics' | head -n 5000; echo '\`\`\`'`);
  const { stdout } = run('comment.sh', CHANGE);

  expect(left('scrapecheck-comment.md').length).toBeLessThan(65_536);
  expect(left('scrapecheck-comment.md')).toMatch(/\n```\n\nThe rest is in the log of the job\.\n$/);
  expect(stdout.match(/cart/g)).toHaveLength(5000);
});
