import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixturePath, runCommand } from './run-command';

const bad = fixturePath('port-not-on-service', 'bad');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('report writes one page into the file, and nothing else', async () => {
  const file = join(folder, 'report.html');
  const { status, out } = await runCommand(['report', bad, '-o', file]);

  expect([status, out]).toEqual([0, '']);
  expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>.*SC104.*<\/html>\n$/s);
});

test('report wants to know where to put the page, and says if it cannot', async () => {
  expect((await runCommand(['report', bad])).err).toContain("required option '-o, --output <file>' not specified");

  const { status, err } = await runCommand(['report', bad, '-o', join(folder, 'no/such/folder.html')]);
  expect([status, err]).toEqual([2, expect.stringMatching(/^scrapecheck: cannot write .*folder\.html: ENOENT/)]);
});

test('graph draws the chain on standard output', async () => {
  const { status, out } = await runCommand(['graph', bad]);

  expect([status, out]).toEqual([
    0,
    expect.stringMatching(/^<svg .*the Service has no port of that name.*<\/svg>\n$/s),
  ]);
});

test('graph draws what is asked for, and says what there is if there is no such thing', async () => {
  expect((await runCommand(['graph', bad, '--for', 'ServiceMonitor/shop/cart', '--for', 'shop'])).status).toBe(0);

  const { status, err } = await runCommand(['graph', bad, '--for', 'ServiceMonitor/shop/card']);
  expect([status, err]).toEqual([
    2,
    'scrapecheck: --for ServiceMonitor/shop/card: there is no such monitor or namespace; there are ServiceMonitor/shop/cart\n',
  ]);
});
