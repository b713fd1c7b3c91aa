import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestOf } from '../../src/proof/manifests/manifest';
import { readManifests } from '../../src/proof/manifests/read';
import { kubePrometheusStack } from '../../src/proof/presets/kube-prometheus-stack';
import { accessibilityFaults, open, reportFile, screenshot, startBrowser, stopBrowser } from './browser';
import { fleet } from './fleet';
import { hostileManifests } from './hostile';

jest.setTimeout(120_000);

let shop: string;
let broken: string;

beforeAll(async () => {
  await startBrowser();
  shop = reportFile('shop', [
    ...example('shop/expected.yaml'),
    ...example('shop/cluster.yaml'),
    ...prometheus('kube-prometheus-stack'),
  ]);
  broken = reportFile('broken', [...example('first/broken.yaml'), ...prometheus('kps')]);
});
afterAll(stopBrowser);

describe('the report of the shop', () => {
  test('filters its targets by namespace, job, monitor and label', async () => {
    const { page, noise } = await open(shop);
    const count = page.locator('#target-count');
    expect(await count.textContent()).toBe('9 targets');

    await page.locator('#target-filters [name=namespace]').selectOption('flagger-system');
    expect(await count.textContent()).toBe('1 of 9 targets');
    await page.locator('#target-filters [name=namespace]').selectOption('');
    await page.locator('#target-filters [name=job]').fill('backend');
    expect(await count.textContent()).toBe('3 of 9 targets');
    await page.locator('#target-filters [name=label]').fill('pod=backend-primary');
    expect(await count.textContent()).toBe('2 of 9 targets');
    await page.locator('#target-filters [name=label]').fill('');
    await page.locator('#target-filters [name=job]').fill('');
    await page.locator('#target-filters [name=monitor]').fill('ServiceMonitor/shop');
    expect(await page.locator('#target-list').textContent()).toContain('http://shop-cache-exporter-*:9121/metrics');
    expect(noise).toEqual([]);
  });

  test('shows the gates, the topology and the configuration of a monitor to who has only a keyboard', async () => {
    const { page, noise } = await open(shop);

    await page.locator('#monitor-2 > summary').focus();
    await page.keyboard.press('Enter');
    const gates = await page.locator('#monitor-2 .gate').allTextContents();
    expect(gates).toEqual(['schema', 'selection', 'validation', 'configuration', 'loading', 'discovery']);
    expect(await page.locator('#monitor-2 .topology .edge.holds').count()).toBe(4);

    await page.locator('#monitor-2 .configuration > summary').press('Enter');
    expect(await page.locator('#monitor-2 pre').textContent()).toContain(
      'job_name: serviceMonitor/shop/shop-cache-exporter/0',
    );
    await screenshot(page, 'shop');
    await page.locator('#monitor-2').getByText('Show its targets').press('Enter');
    expect(await page.locator('#target-count').textContent()).toBe('1 of 9 targets');
    expect(noise).toEqual([]);
  });

  test('shows rules and their alerts', async () => {
    const { page } = await open(`${shop}#rules-0`);

    expect(await page.locator('#rules-0').textContent()).toContain('RedisDown');
  });
});

describe('the report of a broken chain', () => {
  test('leads from a broken edge to its finding and from there to the chain', async () => {
    const { page, noise } = await open(broken);

    await page.locator('#overview a .edge.broken').last().click();
    expect(await page.locator('.finding:focus').textContent()).toContain('SC104');
    await page.locator('.finding:focus').getByText('See the chain').click();
    expect(await page.locator('#monitor-0 .chain li.error').textContent()).toContain(
      'the selectors of the Prometheus do not match it',
    );
    expect(noise).toEqual([]);
  });

  test('shows the edit as a diff', async () => {
    const { page } = await open(broken);

    expect(await page.locator('#finding-1 .diff').textContent()).toBe(
      [' spec:', '   endpoints:', '-  - port: http', '+  - port: metrics', ''].join('\n'),
    );
  });

  test('prints every finding', async () => {
    const { page } = await open(broken);
    await page.emulateMedia({ media: 'print' });

    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('#finding-1').isVisible()).toBe(true);
    await screenshot(page, 'broken-print');
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(['wide', 'narrow'])('nobody is locked out of the %s page', async (width) => {
    const viewport = { width: width === 'wide' ? 1280 : 390, height: 900 };
    for (const [name, url] of Object.entries({ shop, broken })) {
      const { page } = await open(`${url}#monitor-0`, { colorScheme, viewport });
      expect(await accessibilityFaults(page)).toEqual([]);
      await screenshot(page, `${name}-${colorScheme}-${width}`);
    }
  });
});

describe('the report of 10,000 targets', () => {
  let url: string;
  beforeAll(() => {
    url = reportFile('fleet', fleet(10_000));
  });

  test('has content within a second and holds few elements', async () => {
    const { page, noise } = await open(url);
    const painted = await page.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
    const elements = await page.locator('*').count();

    console.info(`fleet: first content after ${Math.round(painted)} ms, ${elements} elements`);
    expect(painted).toBeLessThan(1000);
    expect(elements).toBeLessThan(6000);
    expect(noise).toEqual([]);
    await screenshot(page, 'fleet');
  });

  test('filters at once', async () => {
    const { page } = await open(url);
    await page.locator('#target-filters [name=namespace]').selectOption('team-7');
    expect(await page.locator('#target-count').textContent()).toBe('250 of 9,900 targets');

    const filter =
      "{ const form = document.getElementById('target-filters'); form.elements.label.value = 'app-1'; const start = performance.now(); form.dispatchEvent(new Event('input', { bubbles: true })); performance.now() - start }";
    const took = await page.evaluate<number>(filter);
    console.info(`fleet: a filter took ${Math.round(took)} ms`);
    expect(took).toBeLessThan(500);
  });

  test('goes to what it has not shown yet', async () => {
    const { page } = await open(`${url}#monitor-1999`);

    expect(await page.locator('#monitor-1999 .chain').isVisible()).toBe(true);
  });
});

describe('hostile manifests', () => {
  test('run no script, whatever is opened', async () => {
    const { page, noise } = await open(reportFile('hostile', hostileManifests()));
    for (const summary of await page.locator('details > summary').all()) await summary.click();

    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('img, [onerror], [onload]').count()).toBe(0);
    expect(noise).toEqual([]);
  });

  test('could not run one even if it became an element', async () => {
    const { page } = await open(reportFile('hostile', hostileManifests()));
    const inject = (how: string) => page.evaluate(`try { ${how} } catch (error) { error.name } window.pwned`);

    expect(
      await inject(
        "const s = document.createElement('script'); s.append('window.pwned = true'); document.body.append(s);",
      ),
    ).toBeUndefined();
    expect(await inject('document.body.innerHTML = \'<img src=x onerror="window.pwned = true">\';')).toBeUndefined();
    expect(
      await inject(
        "const a = document.createElement('a'); a.href = 'javascript:window.pwned=true'; document.body.append(a); a.click();",
      ),
    ).toBeUndefined();
  });
});

function example(file: string): readonly Manifest[] {
  const path = join('examples', file);
  return readManifests(readFileSync(join(__dirname, '../..', path), 'utf8'), path).objects;
}

function prometheus(release: string): Manifest[] {
  return [manifestOf(kubePrometheusStack({ release, namespace: 'monitoring' }), { file: '--prometheus' })];
}
