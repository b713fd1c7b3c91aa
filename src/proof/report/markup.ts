/**
 * HTML or SVG as data. Text stays text until it is printed or put into a document as a text node, so that nothing of a
 * manifest can ever become markup.
 */
export type Markup = string | Element;

export interface Element {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Markup[];
}

/** An attribute that is undefined or false is absent; one that is true is empty. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

type Child = Markup | readonly Child[] | undefined | false;

/** An element. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Element {
  return { tag, attributes, children: flat(children) };
}

function flat(children: readonly Child[]): Markup[] {
  return children.flatMap((child) =>
    child === undefined || child === false
      ? []
      : typeof child === 'object' && !('tag' in child)
        ? flat(child as readonly Child[])
        : [child as Markup],
  );
}

const isVoid = new Set(['br', 'input', 'link', 'meta']);

/** The text of a piece of markup; quoted so that it is well-formed as HTML and as XML. */
export function print(markup: Markup): string {
  if (typeof markup === 'string') return quote(markup);
  const { tag, attributes, children } = markup;
  const start = `<${tag}${Object.entries(attributes).map(attribute).join('')}>`;
  return isVoid.has(tag) ? start : `${start}${children.map(print).join('')}</${tag}>`;
}

function attribute([name, value]: [string, Attributes[string]]): string {
  if (value === undefined || value === false) return '';
  return ` ${name}="${value === true ? '' : quote(String(value))}"`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What is no character of XML, such as a control character, has no place in it, not even as an entity. */
const unprintable = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function quote(text: string): string {
  return text.replace(unprintable, '\ufffd').replace(/[&<>"]/g, (character) => entities[character]);
}
