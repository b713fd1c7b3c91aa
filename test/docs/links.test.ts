import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { allPages, ROOT, textOf } from './pages';

const CODE = /^(`{3,})[\s\S]*?^\1$|`[^`\n]*`/gm;
const LINK = /\]\(([^)\s]+)\)/g;
const HEADING = /^#+ (.+)$/gm;

test.each(allPages)('the relative links of %s lead somewhere', (page) => {
  const links = [...textOf(page).replace(CODE, '').matchAll(LINK)].map(([, link]) => link);
  const broken = links.filter((link) => !/^[a-z]+:/.test(link)).filter((link) => !leadsSomewhere(page, link));

  expect(broken).toEqual([]);
});

function leadsSomewhere(page: string, link: string): boolean {
  const [path, anchor] = link.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), path));
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || anchorsOf(textOf(target)).includes(anchor);
}

/** The anchors of headings, as GitHub and VitePress make them. */
function anchorsOf(text: string): string[] {
  const headings = [...text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').matchAll(HEADING)];
  return headings.map(([, heading]) => anchorOf(heading));
}

function anchorOf(heading: string): string {
  const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
}
