import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityFaults, type OpenReport, open, screenshot, startBrowser, stopBrowser } from './browser';
import { attacks, hostileManifests } from './hostile';
import { type Site, serveSite } from './site';

let site: Site;
let playground: OpenReport;

beforeAll(async () => {
  await startBrowser();
  site = await serveSite();
});
afterAll(async () => {
  await stopBrowser();
  site.stop();
});

/** Open, with its first answer, and without a network from then on. */
beforeEach(async () => {
  playground = await open(`${site.url}/playground.html`);
  await playground.page.waitForSelector('article');
  await playground.page.waitForLoadState('networkidle');
  await playground.page.context().setOffline(true);
});
afterEach(() => playground.page.context().close());

const own = () => `request: ${site.url}/`;

test('pasted manifests are proved without a network, and nothing is requested', async () => {
  const { page, noise } = playground;
  const before = noise.length;
  await page.selectOption('select >> nth=0', 'kube-prometheus-stack');
  await page.fill('textarea', readFileSync(join(__dirname, '../../examples/first/broken.yaml'), 'utf8'));
  await page.locator('article').getByText('SC104 port-not-on-service').waitFor();
  await page.getByText('set metadata.labels.release to "kps"').waitFor();
  await screenshot(page, 'playground');

  expect(noise.slice(before)).toEqual([]);
});

test('whatever the page loads comes from its own site, and the console is silent', () => {
  expect(playground.noise.filter((line) => !line.startsWith(own()))).toEqual([]);
});

test('a hostile manifest runs no script', async () => {
  const { page } = playground;
  const yaml = hostileManifests().map(({ body }) => JSON.stringify(body));
  await page.fill('textarea', yaml.join('\n---\n'));
  await page.getByText(attacks[0]).first().waitFor();

  expect(await page.evaluate('window.pwned')).toBeUndefined();
});

test('what cannot be read is told with its line', async () => {
  await playground.page.fill('textarea', 'kind: Service\nmetadata: {');

  await playground.page.getByRole('alert').filter({ hasText: 'line 2' }).waitFor();
});

test('the content keeps the accessibility rules of axe, in light and in dark', async () => {
  const { page } = playground;
  await page.context().setOffline(false);
  const faults = await accessibilityFaults(page, 'main');
  await page.emulateMedia({ colorScheme: 'dark' });

  expect([...faults, ...(await accessibilityFaults(page, 'main'))]).toEqual([]);
});

test('the search finds the page of a check, and asks nobody', async () => {
  const { page, noise } = playground;
  await page.context().setOffline(false);
  await page.keyboard.press('Control+k');
  await page.locator('.search-input').fill('poison');
  await page.locator('.result').first().waitFor();

  expect(await page.locator('.results').textContent()).toContain('poison-pill');
  expect(noise.filter((line) => !line.startsWith(own()))).toEqual([]);
});
