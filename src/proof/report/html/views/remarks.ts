import { type Element, h } from '../../markup';
import type { ReportDocument } from '../document';

export function unknownView({ object, needs }: ReportDocument['unknowns'][number]): Element {
  return h('li', {}, h('code', {}, object), ' needs ', needs);
}

export function allowedView({ object, name, reason }: ReportDocument['allowances'][number]): Element {
  return h('li', {}, h('code', {}, name), ' on ', h('code', {}, object), ': ', reason);
}
