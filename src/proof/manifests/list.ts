import { EVENT_ID, type Event, getScalarValue } from 'js-yaml';
import { isObject, type Json } from './manifest';
import { offsetOf } from './yaml-construct';

/**
 * The items of a `List`, `ServiceMonitorList` and so on, each with the kind that the list gives it (apimachinery
 * unstructured/helpers.go, decodeToList); undefined if the value is no list.
 */
export function listOf(value: Json): readonly Json[] | undefined {
  if (!isObject(value) || typeof value.kind !== 'string' || !value.kind.endsWith('List')) return undefined;
  if (!Array.isArray(value.items)) return value.kind === 'List' ? [] : undefined;
  const { apiVersion } = value;
  const kind = value.kind.slice(0, -'List'.length);
  if (kind === '') return value.items;
  return value.items.map((item) => (isObject(item) && item.kind === undefined ? { apiVersion, kind, ...item } : item));
}

/** Where the items of a list begin in its text; empty if they are not simply written under `items`. */
export function itemOffsets(source: string, events: readonly Event[]): number[] {
  let at = 2; // behind the events that open the document and its mapping
  while (events[at]?.type === EVENT_ID.SCALAR) {
    const key = events[at] as Extract<Event, { valueStart: number }>;
    const value = at + 1;
    if (getScalarValue(source, key) === 'items' && events[value].type === EVENT_ID.SEQUENCE) {
      const offsets: number[] = [];
      for (at = value + 1; events[at].type !== EVENT_ID.POP; at = next(events, at)) offsets.push(offsetOf(events[at]));
      return offsets;
    }
    at = next(events, value);
  }
  return [];
}

/** Index of the event behind the node that begins at an event. */
function next(events: readonly Event[], at: number): number {
  let depth = 0;
  do {
    const { type } = events[at++];
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth++;
    else if (type === EVENT_ID.POP) depth--;
  } while (depth > 0);
  return at;
}
