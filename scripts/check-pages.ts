import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../src/proof/checks/check';
import { checks } from '../src/proof/checks/registry';
import { readManifests } from '../src/proof/manifests/read';
import { prove } from '../src/proof/prove';
import { findingText } from '../src/proof/report/check-text';
import { excerpt, lineDiff } from './line-diff';

const fixtures = join(__dirname, '../test/proof/checks');

/** The pages of docs/checks by file name, from the checks themselves and their fixtures. */
export function checkPages(): ReadonlyMap<string, string> {
  return new Map([['README.md', index()], ...checks.map((check) => [`${check.name}.md`, page(check)] as const)]);
}

const gates: readonly (readonly [prefix: string, title: string])[] = [
  ['SC0', 'Selection: which Prometheus takes what'],
  ['SC1', 'Targets: from a monitor to pods'],
  ['SC2', 'Reachability: from Prometheus to the port'],
  ['SC3', 'Rules'],
  ['SC5', 'Configuration: rejected by the operator, refused by Prometheus'],
  ['SC9', 'Schema and allowances'],
];

function index(): string {
  const sections = gates.map(([prefix, title]) => {
    const rows = checks
      .filter(({ code }) => code.startsWith(prefix))
      .map(
        ({ code, name, severity, title: sentence }) =>
          `| ${code} | [${name}](${name}.md) | ${severity} | ${cell(sentence)} |`,
      );
    return `## ${title}\n\n| code | name | severity | |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# Checks

What \`scrapecheck check\` and the proof at synthesis look for: ${checks.length} mistakes, each with the manifest that shows it and the
edit that mends it. \`scrapecheck explain CODE\` prints the same. An error fails the check; a warning says that something works, and most
likely not as meant.

To live with a finding, say why on the object: annotation \`scrapecheck/allow.<name>: "the reason"\`.

${sections.join('\n')}`;
}

function page(check: Check): string {
  const { code, name, severity, kinds, title, explanation, upstream } = check;
  const [bad, good] = ['bad', 'good'].map((which) => readFileSync(join(fixtures, name, `${which}.yaml`), 'utf8'));
  const [finding] = prove(readManifests(bad, 'bad.yaml').objects, { complete: true }).findings;
  const diff = excerpt(lineDiff(bad.trimEnd(), good.trimEnd()), 6).map((line) =>
    line.length > 160 ? `${line.slice(0, 157)}...` : line,
  );
  return `# ${code} ${name}

${title[0].toUpperCase()}${title.slice(1)}.

${severity} · ${kinds.includes('*') ? 'every kind' : kinds.join(', ')} · decided by ${upstream}

${explanation.trim()}

## Example

\`\`\`diff
${diff.join('\n')}
\`\`\`

The first version is reported, the second is silent:

\`\`\`text
${findingText(finding)}
\`\`\`

Both in full: [bad.yaml](../../test/proof/checks/${name}/bad.yaml), [good.yaml](../../test/proof/checks/${name}/good.yaml).

## To live with it

\`\`\`yaml
metadata:
  annotations:
    scrapecheck/allow.${name}: "the reason"
\`\`\`
`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
