import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { readBlockYaml } from './block-yaml';
import { itemOffsets } from './list';
import type { Json } from './manifest';
import { SeenBlocks } from './seen-blocks';
import { constructYaml, offsetOf } from './yaml-construct';
import { YamlError } from './yaml-error';

/**
 * The first document of a YAML text, as `sigs.k8s.io/yaml` turns it into JSON: kubectl, helm and the operator read
 * every YAML this way.
 *
 * @throws YamlError
 */
export function parseYaml(text: string): Json {
  return readYaml(text).value;
}

/** The first document of a YAML text, and where things stand in it. */
export interface YamlDocument {
  readonly value: Json;
  /** The text that the offsets point into; it has the lines of the text, some of them with more indentation. */
  readonly source: string;
  /** Where the first node begins. */
  readonly start: number;
  /** Where the items of a list begin. */
  readonly itemOffsets: () => readonly number[];
  /** Where a text begins that nobody reads, because the document has ended before. */
  readonly ignoredFrom?: number;
}

/** @throws YamlError */
export function readYaml(text: string): YamlDocument {
  const block = readBlockYaml(text, parseWhole, seenBlocks);
  if (block) return { source: text, value: block.value, start: block.start, itemOffsets: () => block.itemOffsets };
  if (text.length > MAX_LENGTH) throw new YamlError(`more than ${MAX_LENGTH / 1e6} MB in one document`, 0);
  const { source, events, ignoredFrom } = scanYaml(text);
  return {
    source,
    value: constructYaml(source, events),
    start: events.length > 0 ? offsetOf(events[1]) : 0,
    itemOffsets: () => itemOffsets(source, events),
    ...(ignoredFrom !== undefined && { ignoredFrom }),
  };
}

/** Whatever is read in a run: files of one fleet have the same blocks. */
const seenBlocks = new SeenBlocks();

function parseWhole(text: string): Json {
  const { source, events, ignoredFrom } = scanYaml(text);
  if (ignoredFrom !== undefined) throw new YamlError('text behind the end of a value', ignoredFrom);
  return constructYaml(source, events);
}

interface ScannedYaml {
  readonly source: string;
  readonly events: readonly Event[];
  readonly ignoredFrom?: number;
}

/**
 * js-yaml keeps to YAML 1.2 where libyaml is lenient: libyaml does not care how far the lines of `[…]`, `{…}` and `"…"`
 * are indented, and whoever asks it for one document never hears of what stands behind that document.
 */
function scanYaml(text: string): ScannedYaml {
  let source = text;
  let ignoredFrom: number | undefined;
  let indented = -1;
  let added = 0;
  for (let read = source.length; ; read += source.length) {
    try {
      const events = parseEvents(source, { maxDepth: MAX_DEPTH });
      return ignoredFrom === undefined ? { source, events } : { source, events, ignoredFrom };
    } catch (error) {
      const { reason, offset } = yamlErrorOf(error);
      const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
      if (reason === 'deficient indentation' && lineStart > indented && read < MAX_READ) {
        indented = lineStart;
        added += MORE_INDENTATION;
        source = source.slice(0, lineStart) + ' '.repeat(MORE_INDENTATION) + source.slice(lineStart);
      } else if (reason === 'end of the stream or a document separator is expected' && ignoredFrom === undefined) {
        ignoredFrom = offset;
        source = source.slice(0, offset);
      } else {
        throw new YamlError(reason, offset - added);
      }
    }
  }
}

/** Deeper than any schema of a CustomResourceDefinition, and shallow enough for every reader's stack. */
const MAX_DEPTH = 500;

/** A whole parser needs twenty times the memory of its text. */
const MAX_LENGTH = 25e6;

/** Deeper than anybody indents. */
const MORE_INDENTATION = 100;

/** Each line that is forgiven costs another look at the document: about three seconds of looking at most. */
const MAX_READ = 100e6;

function yamlErrorOf(error: unknown): { reason: string; offset: number } {
  if (error instanceof YAMLException) return { reason: error.reason, offset: error.mark?.position ?? 0 };
  if (error instanceof RangeError) return { reason: 'nested too deeply', offset: 0 };
  throw error;
}
