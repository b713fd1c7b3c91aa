import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

const WRITTEN = /^(README\.md$|docs\/|scripts\/scrapecheck-package\/)/;

/** Folders of docs whose pages are written by scripts, which have tests of their own. */
const GENERATED = /^docs\/(checks|constructs|systems|runbooks)\//;

const below = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md') && !file.includes('/.vitepress/'));

/** Every Markdown file that a visitor of the repository may open. */
export const allPages: readonly string[] = [
  ...readdirSync(ROOT).filter((file) => file.endsWith('.md')),
  ...['docs', 'e2e', 'examples', 'bench', 'scripts'].filter((folder) => existsSync(join(ROOT, folder))).flatMap(below),
];

/** The pages of the documentation that people write. */
export const writtenPages = allPages.filter((page) => WRITTEN.test(page) && !GENERATED.test(page));

export const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
