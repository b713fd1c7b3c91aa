/** A page with other text between two comments of it, which stay. */
export function between([begin, end]: readonly [begin: string, end: string], text: string, page: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page has no "${begin}" with "${end}" behind it`);
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}
