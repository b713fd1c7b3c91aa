import type { Markup } from '../../markup';

/** The nodes of a piece of markup: text becomes text nodes, so that nothing in it is read as markup. */
export function mount(markup: Markup, namespace = 'http://www.w3.org/1999/xhtml'): Node {
  if (typeof markup === 'string') return document.createTextNode(markup);
  const { tag, attributes, children } = markup;
  const own = tag === 'svg' ? 'http://www.w3.org/2000/svg' : namespace;
  const element = document.createElementNS(own, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false && name !== 'xmlns')
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.map((child) => mount(child, own)));
  return element;
}

/** An element that the page has. */
export function part<T extends Element = HTMLElement>(id: string): T {
  return document.getElementById(id) as Element as T;
}
