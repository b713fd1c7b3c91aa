import { complain, duplicate, type Fault, forbidden, required } from '../faults';
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
export function checkVolumes(volumes: readonly Volume[], path: string, faults: Fault[]): void {
  for (const [index, { name = '', ...sources }] of volumes.entries()) {
    const at = `${path}[${index}]`;
    if (name === '') faults.push(required(`${at}.name`));
    else complain(faults, `${at}.name`, name, dns1123LabelFaults(name));
    if (volumes.findIndex((other) => other.name === name) < index) faults.push(duplicate(`${at}.name`, name));

    const [type, another] = Object.keys(sources);
    if (another) faults.push(forbidden(`${at}.${another}`, 'may not specify more than 1 volume type'));
    else if (type) checkSource(type, sources[type], `${at}.${type}`, faults);
  }
}

function checkSource(type: string, source: JsonObject, path: string, faults: Fault[]): void {
  const needed = NEEDED[type];
  if (needed && (source[needed] ?? '') === '') faults.push(required(`${path}.${needed}`));
  if (type !== 'configMap' && type !== 'secret') return;
  for (const [n, item] of ((source.items ?? []) as readonly JsonObject[]).entries()) {
    for (const field of ['key', 'path']) {
      if ((item[field] ?? '') === '') faults.push(required(`${path}.items[${n}].${field}`));
    }
  }
}
