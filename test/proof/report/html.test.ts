import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { PAGE_FILE, reportPage } from '../../../scripts/build-report-page';
import { readManifests } from '../../../src/proof/manifests/read';
import { prove } from '../../../src/proof/prove';
import type { ReportDocument } from '../../../src/proof/report/html/document';
import { pack, unpack } from '../../../src/proof/report/html/pack';
import { reportHtml } from '../../../src/proof/report/html/page';
import { reportDocument } from '../../../src/proof/report/html/report-document';
import { attacks, hostileManifests } from '../../browser/hostile';

const CHECKS = join(__dirname, '../checks');

function documentOf(check: string): ReportDocument {
  return reportDocument(
    prove(readManifests(readFileSync(join(CHECKS, check, 'bad.yaml'), 'utf8'), 'bad.yaml').objects),
  );
}

test.each([
  [
    'a changed field',
    'monitor-not-selected',
    ' metadata:\n   labels:\n-    release: kube-prometheus-stak\n+    release: kube-prometheus-stack',
  ],
  ['a field in a list', 'port-not-on-service', ' spec:\n   endpoints:\n-  - port: metrics\n+  - port: http-metrics'],
  [
    'a field beside the name of its element',
    'target-port-ignored',
    ' spec:\n   endpoints:\n   - port: http-metrics\n-    targetPort: 9090',
  ],
  [
    'a label of a selector',
    'monitor-without-service',
    ' spec:\n   selector:\n     matchLabels:\n-      app: kart\n+      app: cart',
  ],
  ['a removed element', 'scraped-by-two-endpoints', ' spec:\n   endpoints:\n-  - targetPort: 8080'],
  [
    'a renamed field',
    'unknown-field',
    ' spec:\n   endpoints:\n   - port: http-metrics\n-    intervall: 10s\n+    interval: 10s',
  ],
])('%s is shown as a diff', (_, check, diff) => {
  expect(documentOf(check).findings[0].diff.join('\n')).toBe(diff);
});

test('an element that is added to a list is written out', () => {
  const added = documentOf('ingress-blocked').findings[0].diff.filter((line) => line.startsWith('+'));
  const [rule] = load(added.map((line) => line.slice(1)).join('\n')) as { ports: unknown }[];

  expect(rule.ports).toEqual([{ port: 8080 }]);
});

test('advice that is no edit has no diff', () => {
  expect(documentOf('rule-promql-invalid').findings[0].diff).toEqual([]);
});

test('the summary says how many monitors will not be scraped, and who scrapes what', () => {
  expect(documentOf('scraped-by-two-monitors').summary).toEqual({
    tone: 'error',
    headline: expect.stringMatching(/^\d of 2 monitors will not be scraped as written$/),
    sentence: expect.stringMatching(/^Prometheus monitoring\/k8s will scrape \d targets; 1 error/),
  });
});

test('packed data is the same after it is unpacked, and smaller', () => {
  const document = JSON.parse(JSON.stringify(documentOf('port-not-on-service'))) as ReportDocument;

  expect(unpack(pack(document))).toEqual(document);
  expect(unpack(pack({ __proto__x: [[], {}, null, -1, true, '1', 1] }))).toEqual({
    __proto__x: [[], {}, null, -1, true, '1', 1],
  });
});

test('the embedded script and style are those of page/, and the policy names their hashes', async () => {
  const page = reportHtml(prove([]), { version: '0.0.0' });
  const [, style] = /<style>(.*?)<\/style>/s.exec(page)!;
  const [, script] = /<script>(.*?)<\/script>/s.exec(page)!;
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  expect(readFileSync(PAGE_FILE, 'utf8')).toBe(await reportPage());
  expect(page).toContain(`script-src ${hash(script)}; style-src ${hash(style)}`);
});

test('nothing of a manifest becomes markup', () => {
  const page = reportHtml(prove(hostileManifests()), { version: '0.0.0' });

  expect(page.match(/<script\b/g)).toHaveLength(2);
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  expect(page.match(/<style\b/g)).toHaveLength(1);
  for (const attack of attacks.filter((text) => text.includes('<'))) expect(page).not.toContain(attack);
});

test('the same manifests make the same page', () => {
  const page = () => reportHtml(prove(hostileManifests()), { version: '0.0.0' });

  expect(page()).toBe(page());
});
