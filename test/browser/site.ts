import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The site, built anew and served. */
export interface Site {
  readonly url: string;
  readonly stop: () => void;
}

export async function serveSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const { status, stdout, stderr } = spawnSync('npx', ['vitepress', 'build', 'docs', '--outDir', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the site cannot be built:\n${stdout}${stderr}`);

  const server = await listening(folder);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function listening(folder: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const file = join(folder, new URL(url, 'http://site').pathname.replace(/\/$/, '/index.html'));
    response.writeHead(existsSync(file) ? 200 : 404, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    if (existsSync(file)) createReadStream(file).pipe(response);
    else response.end();
  });
  return new Promise((resolve) => {
    server.listen(0, () => resolve(server));
  });
}
