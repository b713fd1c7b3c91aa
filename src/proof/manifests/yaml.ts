import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Json } from './manifest';
import { constructYaml } from './yaml-construct';
import { YamlError } from './yaml-error';

/**
 * The first document of a YAML text, as `sigs.k8s.io/yaml` turns it into JSON: kubectl, helm and the operator read
 * every YAML this way.
 *
 * @throws YamlError
 */
export function parseYaml(text: string): Json {
  const { source, events } = scanYaml(text);
  return constructYaml(source, events);
}

/** What a YAML text consists of. */
export interface ScannedYaml {
  /** The text that the events point into; it has the lines of the scanned text, some of them with more indentation. */
  readonly source: string;
  readonly events: readonly Event[];
  /** Where a text begins that go-yaml does not look at, because the document has ended before. */
  readonly ignoredFrom?: number;
}

/**
 * js-yaml keeps to YAML 1.2 where libyaml is lenient: libyaml does not care how far the lines of `[…]`, `{…}` and `"…"`
 * are indented, and whoever asks it for one document never hears of what stands behind that document.
 */
export function scanYaml(text: string): ScannedYaml {
  let source = text;
  let ignoredFrom: number | undefined;
  let indented = -1;
  for (let read = source.length; ; read += source.length) {
    try {
      const events = parseEvents(source, { maxDepth: MAX_DEPTH });
      return ignoredFrom === undefined ? { source, events } : { source, events, ignoredFrom };
    } catch (error) {
      const { reason, offset } = yamlErrorOf(error);
      const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
      if (reason === 'deficient indentation' && lineStart > indented && read < MAX_READ) {
        indented = lineStart;
        source = source.slice(0, lineStart) + ' '.repeat(MAX_DEPTH) + source.slice(lineStart);
      } else if (reason === 'end of the stream or a document separator is expected' && ignoredFrom === undefined) {
        ignoredFrom = offset;
        source = source.slice(0, offset);
      } else {
        throw new YamlError(reason, offset);
      }
    }
  }
}

/** Deeper than any schema of a CustomResourceDefinition, and shallow enough for every reader's stack. */
const MAX_DEPTH = 500;

/** Each line that is forgiven costs another look at the document: about three seconds of looking at most. */
const MAX_READ = 100e6;

function yamlErrorOf(error: unknown): { reason: string; offset: number } {
  if (error instanceof YAMLException) return { reason: error.reason, offset: error.mark?.position ?? 0 };
  if (error instanceof RangeError) return { reason: 'nested too deeply', offset: 0 };
  throw error;
}
