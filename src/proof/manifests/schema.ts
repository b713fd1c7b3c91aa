import type { Json } from './manifest';

/** What a compiled schema says about a value; see scripts/compile-schemas.ts. */
export interface Schema {
  readonly type?: string;
  /** x-kubernetes-int-or-string */
  readonly intOrString?: boolean;
  /** x-kubernetes-preserve-unknown-fields */
  readonly preserve?: boolean;
  /** Without a prototype, so that any name may be looked up. */
  readonly properties?: Readonly<Partial<Record<string, Schema>>>;
  /** additionalProperties */
  readonly values?: Schema;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly default?: Json;
  readonly enum?: readonly Json[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Fields that tell the items of a list apart; none if whole items do. */
  readonly unique?: readonly string[];
  readonly rules?: readonly { readonly rule: string; readonly message?: string }[];
  /** Properties that have a default. */
  readonly defaults?: readonly (readonly [name: string, value: Json])[];
}

/** A node as it is compiled: other nodes by number. */
type Node = Omit<Schema, 'properties' | 'values' | 'items'> & {
  properties?: Record<string, number | Schema>;
  values?: number | Schema;
  items?: number | Schema;
  defaults?: [string, Json][];
};

/** Puts the nodes of a compiled text together; schemas by `apiVersion/kind`. */
export function linkSchemas(compiled: string): ReadonlyMap<string, Schema> {
  const { roots, nodes }: { roots: Record<string, number>; nodes: Node[] } = JSON.parse(compiled);
  for (const node of nodes) {
    if (node.values !== undefined) node.values = nodes[node.values as number] as Schema;
    if (node.items !== undefined) node.items = nodes[node.items as number] as Schema;
    if (!node.properties) continue;
    const numbers = Object.entries(node.properties);
    node.properties = Object.create(null) as Record<string, Schema>;
    for (const [name, number] of numbers) {
      const property = nodes[number as number];
      node.properties[name] = property as Schema;
      if (property.default !== undefined) node.defaults = [...(node.defaults ?? []), [name, property.default]];
    }
  }
  return new Map(Object.entries(roots).map(([kind, number]) => [kind, nodes[number] as Schema]));
}
