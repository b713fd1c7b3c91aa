import { posix } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

const REPOSITORY = 'https://github.com/cdk8s-prometheus-operator/cdk8s-prometheus-operator/blob/main';

/** Links between files of the repository, as they must be on the site: what is not below docs/ is on GitHub. */
export function repositoryLinks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('repository-links', ({ tokens, env }) => {
    const links = tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'link_open');
    for (const link of links) link.attrSet('href', onSite(link.attrGet('href') ?? '', env.relativePath));
  });
}

/** Text and code are what they are: Vue is not to find expressions in templates of alerts. */
export function literalBraces(markdown: MarkdownRenderer): void {
  const { rules } = markdown.renderer;
  for (const kind of ['text', 'code_inline'] as const) {
    const plain = rules[kind]!;
    rules[kind] = (...args) => plain(...args).replaceAll('{{', '&#123;&#123;');
  }
}

function onSite(link: string, page: string): string {
  if (/^[a-z]+:|^#/.test(link)) return link;
  const target = posix.join('docs', posix.dirname(page), link);
  return target.startsWith('docs/') ? link.replace(/README\.md(?=#|$)/, 'index.md') : `${REPOSITORY}/${target}`;
}
