import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { source as axe } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Manifest } from '../../src/proof/manifests/manifest';
import { prove } from '../../src/proof/prove';
import { reportHtml } from '../../src/proof/report/html/page';

const SCREENSHOTS = join(__dirname, '../../.screenshots');

let browser: Browser;
let folder: string;

/** Chromium as Debian packages it, unless CHROMIUM names another one. */
export async function startBrowser(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  mkdirSync(SCREENSHOTS, { recursive: true });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
}

export async function stopBrowser(): Promise<void> {
  await browser.close();
  rmSync(folder, { recursive: true });
}

/** A report that is open, and everything it did that a quiet page does not do. */
export interface OpenReport {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, and requests for anything but the file. */
  readonly noise: readonly string[];
}

export function reportFile(name: string, manifests: readonly Manifest[]): string {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, reportHtml(prove(manifests), { version: '0.0.0' }));
  return pathToFileURL(file).href;
}

export async function open(url: string, options: BrowserContextOptions = {}): Promise<OpenReport> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url.split('#')[0]) noise.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, noise };
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** The rules of axe that a page, or a part of it, breaks, and where. */
export async function accessibilityFaults(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  }>(`axe.run(${part ? JSON.stringify(part) : 'document'})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
