import { linkSchemas, type Schema } from './schema';
import { BUILT_IN } from './schemas/built-in';
import { CUSTOM_RESOURCES } from './schemas/custom-resources';

/** The schema of a custom resource of the Prometheus Operator by `apiVersion/kind`; parsed when first asked for. */
export const customResourceSchema = lazily(CUSTOM_RESOURCES);

/** The Go type of a built-in kind by `apiVersion/kind`; parsed when first asked for. */
export const builtInType = lazily(BUILT_IN);

function lazily(compiled: string): (kind: string) => Schema | undefined {
  let schemas: ReadonlyMap<string, Schema> | undefined;
  return (kind) => {
    schemas ??= linkSchemas(compiled);
    return schemas.get(kind);
  };
}
