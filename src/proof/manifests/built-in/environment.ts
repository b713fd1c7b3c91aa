import { type Fault, invalid, required } from '../faults';
import { configKeyFaults, subdomainFaults } from '../name-syntax';

export type Variable = {
  readonly name?: string;
  readonly value?: string;
  readonly valueFrom?: Readonly<Record<string, Reference>>;
};

type Reference = {
  readonly name?: string;
  readonly key?: string;
  readonly fieldPath?: string;
  readonly resource?: string;
};

/** core/validation/validation.go, ValidateEnv. */
export function variableFaults({ name = '', value = '', valueFrom }: Variable, path: string): Fault[] {
  const printable = /^[ -<>-~]*$/.test(name);
  return [
    ...(name === '' ? [required(`${path}.name`)] : []),
    ...(printable
      ? []
      : [invalid(`${path}.name`, name, "must consist only of printable ASCII characters other than '='")]),
    ...(valueFrom ? sourceFaults(valueFrom, value, `${path}.valueFrom`) : []),
  ];
}

function sourceFaults(sources: NonNullable<Variable['valueFrom']>, value: string, path: string): Fault[] {
  const entries = Object.entries(sources);
  if (entries.length !== 1) return [invalid(path, '', 'must specify exactly one source')];
  if (value !== '') return [invalid(path, '', 'may not be specified when `value` is not empty')];
  const [field, { name = '', key = '', fieldPath = '', resource = '' }] = entries[0];
  switch (field) {
    case 'fieldRef':
      return fieldPath === '' ? [required(`${path}.fieldRef.fieldPath`)] : [];
    case 'resourceFieldRef':
      return resource === '' ? [required(`${path}.resourceFieldRef.resource`)] : [];
    case 'secretKeyRef':
    case 'configMapKeyRef':
      return [
        ...subdomainFaults(name).map((detail) => invalid(`${path}.${field}.name`, name, detail)),
        ...(key === ''
          ? [required(`${path}.${field}.key`)]
          : configKeyFaults(key).map((detail) => invalid(`${path}.${field}.key`, key, detail))),
      ];
    default:
      return [];
  }
}
