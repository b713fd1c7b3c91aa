import { type AliasEvent, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { decodeBase64 } from './base64';
import { isObject, type Json, setField } from './manifest';
import { resolvePlain } from './plain-scalar';
import { YamlError } from './yaml-error';

interface Anchor {
  value: Json;
  /** Nodes in it, those behind its own aliases included; 0 while it is being read. */
  size: number;
}

/** JSON out of events, with the merge keys, duplicate keys, tags and alias limits of go.yaml.in/yaml/v2 decode.go. */
export function constructYaml(source: string, events: readonly Event[]): Json {
  const anchors = new Map<string, Anchor>();
  let at = 1; // behind the event that opens the document
  let nodes = 0;
  let aliased = 0;

  function node(): Json {
    const event = events[at++];
    nodes++;
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return remember(event, () => scalarValue(source, event));
      case EVENT_ID.SEQUENCE:
        return remember(event, sequence);
      case EVENT_ID.MAPPING:
        return remember(event, mapping);
      case EVENT_ID.ALIAS:
        return alias(event);
      default:
        at--; // an empty document
        return null;
    }
  }

  function remember(event: { anchorStart: number; anchorEnd: number }, read: () => Json): Json {
    if (event.anchorStart < 0) return read();
    const anchor: Anchor = { value: null, size: 0 };
    const before = nodes;
    anchors.set(source.slice(event.anchorStart, event.anchorEnd), anchor);
    anchor.value = read();
    anchor.size = nodes - before + 1;
    return anchor.value;
  }

  function alias(event: AliasEvent): Json {
    const name = source.slice(event.anchorStart, event.anchorEnd);
    const anchor = anchors.get(name);
    if (!anchor) throw new YamlError(`unknown anchor "${name}"`, event.anchorStart);
    if (anchor.size === 0) throw new YamlError(`anchor "${name}" contains itself`, event.anchorStart);
    nodes += anchor.size;
    aliased += anchor.size;
    if (aliased > 100 && nodes > 1000 && aliased / nodes > allowedAliasRatio(nodes)) {
      throw new YamlError('excessive aliasing', event.anchorStart);
    }
    return anchor.value;
  }

  function sequence(): Json {
    const items: Json[] = [];
    while (events[at].type !== EVENT_ID.POP) items.push(node());
    at++;
    return items;
  }

  function mapping(): Json {
    const fields: Record<string, Json> = {};
    while (events[at].type !== EVENT_ID.POP) {
      const key = events[at];
      if (key.type === EVENT_ID.SCALAR && isMergeKey(source, key)) {
        at++;
        merge(fields);
      } else {
        const name = fieldName(node(), key);
        setField(fields, name, node());
      }
    }
    at++;
    return fields;
  }

  /** Fields written before the merge key are overwritten, later ones are not: decode.go, merge. */
  function merge(fields: Record<string, Json>): void {
    const start = offsetOf(events[at]);
    const value = node();
    for (const from of Array.isArray(value) ? [...value].reverse() : [value]) {
      if (!isObject(from)) throw new YamlError('a merge key needs a mapping or a list of mappings', start);
      for (const [name, field] of Object.entries(from)) setField(fields, name, field as Json);
    }
  }

  return events.length === 0 ? null : node();
}

function scalarValue(source: string, event: ScalarEvent): Json {
  const text = textOf(source, event);
  if (event.tagStart >= 0) return taggedValue(source.slice(event.tagStart, event.tagEnd), text, event);
  if (event.style !== SCALAR_STYLE.PLAIN) return text;
  const value = resolvePlain(text);
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new YamlError(`${text} is not a JSON value`, event.valueStart);
  return value;
}

/** A block scalar on a last line without a line break gets none: yaml_parser_scan_block_scalar. */
function textOf(source: string, event: ScalarEvent): string {
  const text = getScalarValue(source, event);
  const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  const open = block && event.valueEnd === source.length && !source.endsWith('\n');
  return open && text.endsWith('\n') ? text.slice(0, -1) : text;
}

/** Unknown tags leave the text as it is: resolve.go, resolvableTag. */
function taggedValue(tag: string, text: string, event: ScalarEvent): Json {
  const kind = tag.replace(/^!<tag:yaml\.org,2002:(.*)>$/, '!!$1');
  if (kind === '!!binary') {
    const decoded = decodeBase64(text);
    if (decoded === undefined) throw new YamlError('!!binary value contains invalid base64 data', event.tagStart);
    return decoded;
  }
  const wanted = TYPE_OF_TAG[kind];
  if (wanted === undefined) return text;
  const value = resolvePlain(text);
  if (value === null ? wanted !== 'null' : typeof value !== wanted) {
    throw new YamlError(`cannot decode "${text}" as a ${kind}`, event.tagStart);
  }
  return value;
}

const TYPE_OF_TAG: Partial<Record<string, string>> = {
  '!!int': 'number',
  '!!float': 'number',
  '!!bool': 'boolean',
  '!!null': 'null',
};

function isMergeKey(source: string, event: ScalarEvent): boolean {
  return (
    event.style === SCALAR_STYLE.PLAIN &&
    event.valueEnd - event.valueStart === 2 &&
    source.startsWith('<<', event.valueStart)
  );
}

/** sigs.k8s.io/yaml, convertToJSONableObject. */
function fieldName(key: Json, event: Event): string {
  if (typeof key === 'string') return key;
  if (typeof key === 'number' || typeof key === 'boolean') return String(key);
  throw new YamlError(key === null ? 'a key is empty' : 'a key is a list or a mapping', offsetOf(event));
}

export function offsetOf(event: Event): number {
  if ('valueStart' in event) return Math.max(event.valueStart, 0);
  if ('start' in event) return event.start;
  return 'anchorStart' in event ? event.anchorStart : 0;
}

/** decode.go, allowedAliasRatio: a small document may consist of aliases, a big one hardly. */
function allowedAliasRatio(nodes: number): number {
  const [low, high] = [400_000, 4_000_000];
  if (nodes <= low) return 0.99;
  if (nodes >= high) return 0.1;
  return 0.99 - 0.89 * ((nodes - low) / (high - low));
}
