import {
  ApiObject,
  ApiObjectMetadataDefinition,
  App,
  Chart,
  ImplicitTokenResolver,
  JsonPatch,
  Lazy,
  LazyResolver,
  NumberStringUnionResolver,
} from 'cdk8s';

type Fields = Readonly<Record<string, unknown>>;

/** What `ApiObject.toJson` reads (cdk8s lib/api-object.js and lib/metadata.js); private there. */
interface Inside {
  readonly props: Fields;
  readonly patches: JsonPatch[];
  readonly metadata: Fields & { readonly _additionalAttributes: Fields };
}

/** Thrown at what only cdk8s itself should render. */
const UNUSUAL = new Error('unusual');

/**
 * What `apiObject.toJson()` returns, several times sooner: that asks for the app and its resolvers at every single text
 * and number, although the usual resolvers change nothing there.
 */
export function render(apiObject: ApiObject): unknown {
  agrees ??= JSON.stringify(quickly(sample())) === JSON.stringify(sample().toJson());
  return (agrees && quickly(apiObject)) || apiObject.toJson();
}

/** Another version of cdk8s may render otherwise: a sample tells. */
let agrees: boolean | undefined;

function sample(): ApiObject {
  const spec = { b: [{}, [], null, undefined], a: Lazy.any({ produce: () => ({ d: '', c: {} }) }) };
  const chart = new Chart(new App(), 'chart', { namespace: 'ns', labels: { z: '1' } });
  const object = new ApiObject(chart, 'object', { metadata: { extra: {} }, spec, kind: 'Kind', apiVersion: 'v1' });
  object.addJsonPatch(JsonPatch.add('/a', 1));
  return object;
}

/** Undefined if there is something unusual about the object, or a mistake, which cdk8s words with the construct's path. */
function quickly(apiObject: ApiObject): Fields | undefined {
  if (apiObject.toJson !== ApiObject.prototype.toJson) return undefined;
  if (apiObject.metadata.toJson !== ApiObjectMetadataDefinition.prototype.toJson) return undefined;
  try {
    return hasUsualResolvers(apiObject) ? rendered(apiObject as unknown as Inside) : undefined;
  } catch {
    return undefined;
  }
}

function rendered({ props, metadata, patches }: Inside): Fields {
  const { _additionalAttributes, name, namespace, annotations, finalizers, ownerReferences, labels } = metadata;
  const settable = { name, namespace, annotations, finalizers, ownerReferences, labels };
  // A spread takes V8 11 several times as long: cdk8s has deleted a field of the additional attributes.
  const own = Object.assign({}, _additionalAttributes, settable);
  const sorts = !process.env.CDK8S_DISABLE_SORT;
  const result: Record<string, unknown> = {};
  for (const key of leading) {
    const value = key === 'metadata' ? plainObject(own, true, true) : plain(props[key], sorts, false);
    if (value !== undefined) result[key] = value;
  }
  addFields(result, props, sorts);
  if (patches.length === 0) return result;

  const patched = JsonPatch.apply(result, ...patches) as Fields;
  const keys = Object.keys(patched);
  const inOrder = [...leading.filter((key) => keys.includes(key)), ...keys.filter((key) => !leading.includes(key))];
  return Object.fromEntries(inOrder.map((key) => [key, patched[key]]));
}

/** What cdk8s prints before all else (lib/api-object.js, ApiObject.toJson). */
const leading = ['apiVersion', 'kind', 'metadata'];

function addFields(result: Record<string, unknown>, fields: Fields, sorts: boolean): void {
  const keys = Object.keys(fields);
  for (const key of sorts ? sorted(keys) : keys) {
    if (unusualKeys.has(key)) throw UNUSUAL;
    if (leading.includes(key)) continue;
    const value = plain(fields[key], sorts, false);
    if (value !== undefined) result[key] = value;
  }
}

/** cdk8s lib/resolve.js, resolve, and lib/_util.js, sanitizeValue, in one go. */
function plain(value: unknown, sorts: boolean, dropsEmpty: boolean): unknown {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'undefined':
      return value;
    case 'object':
      if (value === null) return undefined;
      if (Array.isArray(value)) return plainList(value, sorts, dropsEmpty);
      if (Object.getPrototypeOf(value) === Object.prototype) return plainObject(value as Fields, sorts, dropsEmpty);
      if (value instanceof Lazy) {
        return plain((value as unknown as { produce(): unknown }).produce(), sorts, dropsEmpty);
      }
  }
  throw UNUSUAL;
}

function plainList(list: readonly unknown[], sorts: boolean, dropsEmpty: boolean): unknown {
  if ('resolve' in list || 'value' in list) throw UNUSUAL;
  return dropsEmpty && list.length === 0 ? undefined : list.map((item) => plain(item, sorts, dropsEmpty));
}

function plainObject(fields: Fields, sorts: boolean, dropsEmpty: boolean): unknown {
  const keys = Object.keys(fields);
  const result: Record<string, unknown> = {};
  let empty = true;
  for (const key of sorts ? sorted(keys) : keys) {
    if (unusualKeys.has(key)) throw UNUSUAL;
    const value = plain(fields[key], sorts, dropsEmpty);
    if (value === undefined) continue;
    result[key] = value;
    empty = false;
  }
  return dropsEmpty && empty ? undefined : result;
}

/** Most keys are in order already. */
function sorted(keys: string[]): string[] {
  for (let n = 1; n < keys.length; n++) if (keys[n - 1] > keys[n]) return keys.sort();
  return keys;
}

/** cdk8s looks for a method `resolve`, and into `constructor`; a `__proto__` is no field. */
const unusualKeys = new Set(['resolve', 'constructor', '__proto__']);

const usualResolvers = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

function hasUsualResolvers(apiObject: ApiObject): boolean {
  const { resolvers } = App.of(apiObject) as unknown as { resolvers: readonly object[] };
  return (
    resolvers.length === usualResolvers.length &&
    resolvers.every((resolver, n) => Object.getPrototypeOf(resolver) === usualResolvers[n].prototype)
  );
}
