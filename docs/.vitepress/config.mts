import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { literalBraces, repositoryLinks } from './markdown.mts';

const docs = join(import.meta.dirname, '..');
const frontPage = readFileSync(join(docs, 'README.md'), 'utf8');

export default defineConfig({
  title: 'scrapecheck',
  description: 'Monitors for the Prometheus Operator from cdk8s, and the proof that they will be scraped',
  outDir: join(docs, '../dist/site'),
  cacheDir: join(docs, '../.cache/vitepress'),
  // A folder's page is README.md on GitHub and index.html on the site.
  rewrites: (page) => page.replace(/README\.md$/, 'index.md'),
  markdown: { config: (markdown) => markdown.use(repositoryLinks).use(literalBraces) },
  // Nothing that a visitor pastes can go anywhere: https://www.w3.org/TR/CSP3/
  head: [
    ['link', { rel: 'icon', href: '/favicon.svg' }],
    [
      'meta',
      {
        'http-equiv': 'Content-Security-Policy',
        content:
          "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
      },
    ],
  ],
  vite: { worker: { format: 'es' } },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Tutorial', link: '/tutorials/first-monitor' },
      { text: 'Checks', link: '/checks/' },
      { text: 'Constructs', link: '/constructs/' },
      { text: 'Playground', link: '/playground' },
    ],
    sidebar: [
      { text: 'Learn', items: pages('tutorials') },
      { text: 'Do', items: pages('how-to') },
      { text: 'Look up', items: pages('reference') },
      { text: 'Understand', items: pages('explanation') },
      { text: 'Constructs', collapsed: true, items: pages('constructs') },
      { text: 'Systems', collapsed: true, items: pages('systems') },
      { text: 'Checks', collapsed: true, items: pages('checks') },
      { text: 'Decisions', collapsed: true, items: pages('decisions') },
    ],
  },
});

/** The pages of a folder by their headings: its own first, then in the order in which the front page names them. */
function pages(folder: string) {
  if (!existsSync(join(docs, folder))) return [];
  const place = (file: string) => {
    const found = frontPage.indexOf(`(${folder}/${file})`);
    return found === -1 ? frontPage.length : found;
  };
  const files = readdirSync(join(docs, folder)).filter((file) => file.endsWith('.md'));
  const inOrder = files.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return inOrder.map((file) => ({
    text: headingOf(readFileSync(join(docs, folder, file), 'utf8')),
    link: `/${folder}/${file.replace(/(README)?\.md$/, '')}`,
  }));
}

function headingOf(page: string): string {
  return (/^# (.+)$/m.exec(page)?.[1] ?? '').replaceAll('`', '');
}
