import { duplicate, type Fault, forbidden, invalid, required } from '../faults';
import type { JsonObject } from '../manifest';
import { dns1123LabelFaults } from '../name-syntax';

export type Volume = Readonly<Record<string, JsonObject>> & { readonly name?: string };

/** The field that a source of a volume cannot do without. */
const NEEDED: Readonly<Record<string, string>> = {
  configMap: 'name',
  hostPath: 'path',
  persistentVolumeClaim: 'claimName',
  secret: 'secretName',
};

/** core/validation/validation.go, ValidateVolumes. */
export function volumeFaults(volumes: readonly Volume[], path: string): Fault[] {
  return volumes.flatMap(({ name = '', ...sources }, index) => {
    const at = `${path}[${index}]`;
    return [
      ...(name === ''
        ? [required(`${at}.name`)]
        : dns1123LabelFaults(name).map((detail) => invalid(`${at}.name`, name, detail))),
      ...(volumes.slice(0, index).some((other) => other.name === name) ? [duplicate(`${at}.name`, name)] : []),
      ...sourceFaults(sources, at),
    ];
  });
}

function sourceFaults(sources: Readonly<Record<string, JsonObject>>, path: string): Fault[] {
  const types = Object.keys(sources);
  if (types.length > 1) return [forbidden(`${path}.${types[1]}`, 'may not specify more than 1 volume type')];
  return types.flatMap((type) => {
    const { items = [] } = sources[type] as { items?: readonly { key?: string; path?: string }[] };
    const missing = NEEDED[type] && (sources[type][NEEDED[type]] ?? '') === '';
    return [
      ...(missing ? [required(`${path}.${type}.${NEEDED[type]}`)] : []),
      ...items.flatMap((item, n) =>
        (['key', 'path'] as const)
          .filter((field) => (item[field] ?? '') === '')
          .map((field) => required(`${path}.${type}.items[${n}].${field}`)),
      ),
    ];
  });
}
