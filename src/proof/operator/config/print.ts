import type { Json, JsonObject } from '../../manifests/manifest';
import { printScalar } from './print-scalar';

/** The text of prometheus.yml as the operator writes it: gopkg.in/yaml.v2 v2.4.0 encode.go and emitterc.go. */
export function printConfig(config: JsonObject): string {
  const text = block(config, 0);
  return `${text ?? inline(config, 0, 0)}\n`;
}

/** A mapping or sequence over several lines, without the indentation of its first; nothing if it fits on one line. */
function block(value: Json, indent: number): string | undefined {
  if (isEmpty(value)) return undefined;
  const lines = Array.isArray(value)
    ? (value as readonly Json[]).map((item) => `- ${block(item, indent + 2) ?? inline(item, indent, indent + 2)}`)
    : Object.entries(value as JsonObject).map(([key, item]) => property(key, item ?? null, indent));
  return lines.join(`\n${' '.repeat(indent)}`);
}

/** Sequences are not indented below their key, mappings are. */
function property(key: string, value: Json, indent: number): string {
  const name = printScalar(key);
  const nested = Array.isArray(value) ? indent : indent + 2;
  const below = block(value, nested);
  if (below !== undefined) return `${name}:\n${' '.repeat(nested)}${below}`;
  return `${name}: ${inline(value, indent, indent + name.length + 2)}`;
}

/** @param column Where the text will start in its line. */
function inline(value: Json, indent: number, column: number): string {
  if (Array.isArray(value)) return '[]';
  if (typeof value === 'object' && value !== null) return '{}';
  return printScalar(value as Exclude<Json, object>, { indent: indent + 2, column });
}

function isEmpty(value: Json): boolean {
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}
