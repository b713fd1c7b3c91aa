import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifests } from '../../../src/proof/manifests/read';
import { prove } from '../../../src/proof/prove';
import { checkMarkdown } from '../../../src/proof/report/check-markdown';
import { github } from '../../../src/proof/report/github';
import { junit } from '../../../src/proof/report/junit';
import { sarif } from '../../../src/proof/report/sarif';

const text = readFileSync(join(__dirname, '../checks/port-not-on-service/bad.yaml'), 'utf8');
const proofOf = (yaml: string, file = 'dist/a b.yaml') => prove(readManifests(yaml, file).objects, { complete: true });
const hostile = text
  .replaceAll('name: cart', 'name: "cart"')
  .replace('port: metrics', `port: '</failure> %0A::error ,"|<script>'`);

test('SARIF: each result has a rule, a place and a fingerprint', () => {
  const log = sarif(proofOf(text), { version: '1.2.3' });
  expect(log).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'scrapecheck', version: '1.2.3' } },
        results: [
          {
            ruleId: 'SC104',
            level: 'error',
            locations: [
              {
                physicalLocation: { artifactLocation: { uri: 'dist/a%20b.yaml' }, region: { startLine: 16 } },
                logicalLocations: [{ fullyQualifiedName: 'ServiceMonitor/shop/cart' }],
              },
            ],
            partialFingerprints: { 'scrapecheck/v1': expect.stringContaining('SC104|ServiceMonitor/shop/cart|') },
          },
        ],
      },
    ],
  });
});

test('SARIF: the index of a rule leads to the rule', () => {
  const { runs } = sarif(proofOf(text), { version: '1' }) as unknown as {
    runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }[];
  };
  const [{ tool, results }] = runs;
  expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex].id)).toEqual(results.map(({ ruleId }) => ruleId));
});

test('SARIF: what is allowed is suppressed with its reason', () => {
  const allowed = text.replace(
    'name: cart, namespace: shop }\nspec:\n  selector: { matchLabels',
    'name: cart, namespace: shop, annotations: { scrapecheck/allow.port-not-on-service: later } }\nspec:\n  selector: { matchLabels',
  );
  expect(sarif(proofOf(allowed), { version: '1' })).toMatchObject({
    runs: [{ results: [{ ruleId: 'SC104', suppressions: [{ kind: 'inSource', justification: 'later' }] }] }],
  });
});

test('JUnit: a monitor is a test case, a finding its failure, and no text breaks the XML', () => {
  const xml = junit(proofOf(hostile));
  expect(xml).toContain('<testsuite name="scrapecheck" tests="1" failures="1" errors="0" skipped="0">');
  expect(xml).toContain(
    '<testcase classname="ServiceMonitor" name="ServiceMonitor shop/cart" file="dist/a b.yaml" line="16"><failure type="SC104"',
  );
  expect(xml.match(/<\/failure>/g)).toHaveLength(1);
});

test('GitHub: a finding is one line, and no text begins another command', () => {
  const lines = github(proofOf(hostile)).trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^::error file=dist\/a b\.yaml,line=16,title=SC104 port-not-on-service::/);
  expect(lines[0]).toContain('%250A::error');
});

test('Markdown: text of manifests stays text', () => {
  expect(checkMarkdown(proofOf(hostile))).not.toMatch(/(?<!\\)<script>/);
});
