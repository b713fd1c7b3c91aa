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
  return constructYaml(text, yamlEvents(text));
}

/** What a YAML text consists of, each event with its place in the text. */
export function yamlEvents(text: string): readonly Event[] {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (error instanceof YAMLException) throw new YamlError(error.reason, error.mark?.position ?? 0);
    if (error instanceof RangeError) throw new YamlError('nested too deeply', 0);
    throw error;
  }
}

/** Deeper than any schema of a CustomResourceDefinition, and shallow enough for every reader's stack. */
const MAX_DEPTH = 500;
