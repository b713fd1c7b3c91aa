import { BlockReader } from './block-reader';
import type { Json } from './manifest';
import { NOT_PLAIN } from './not-plain';
import { SeenBlocks } from './seen-blocks';
import { YamlError } from './yaml-error';

/** A document in the style that helm, kustomize and cdk8s print. */
export interface BlockYaml {
  readonly value: Json;
  /** Where the first node begins. */
  readonly start: number;
  /** Where the items of a list begin. */
  readonly itemOffsets: readonly number[];
}

/** Characters that a whole parser has to judge: control characters, tabs, carriage returns, surrogates. */
const UNUSUAL = /[^\n\x20-\x7e\xa0-\u1fff\u2010-\u2027\u2030-\ud7ff]/;

/**
 * Reads the part of YAML that programs print, and people mostly write, several times faster than a whole parser does: block
 * mappings and sequences, text on one line, literal blocks, comments. Of anything else (anchors, tags, text over several
 * lines, tabs, mistakes) it knows that it does not understand it, and returns undefined. What was seen before has the same value.
 */
export function readBlockYaml(
  text: string,
  readFlow: (flow: string) => Json,
  seen = new SeenBlocks(),
): BlockYaml | undefined {
  if (!text.endsWith('\n') || UNUSUAL.test(text)) return undefined;
  const reader = new BlockReader(text, readFlow, seen);
  try {
    const value = reader.document();
    return { value, start: reader.start, itemOffsets: reader.itemOffsets };
  } catch (error) {
    if (error === NOT_PLAIN || error instanceof YamlError) return undefined;
    throw error;
  }
}
