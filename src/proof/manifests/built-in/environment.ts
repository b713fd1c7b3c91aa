import { checkedOnce } from '../faultless';
import { complain, type Fault, invalid, required } from '../faults';
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
export const checkVariables = checkedOnce((variables: readonly Variable[], path, faults) => {
  for (const [index, variable] of variables.entries()) checkVariable(variable, `${path}[${index}]`, faults);
});

function checkVariable({ name = '', value = '', valueFrom }: Variable, path: string, faults: Fault[]): void {
  if (name === '') faults.push(required(`${path}.name`));
  if (!/^[ -<>-~]*$/.test(name)) {
    faults.push(invalid(`${path}.name`, name, "must consist only of printable ASCII characters other than '='"));
  }
  if (valueFrom) checkSource(valueFrom, value, `${path}.valueFrom`, faults);
}

function checkSource(sources: NonNullable<Variable['valueFrom']>, value: string, path: string, faults: Fault[]): void {
  const entries = Object.entries(sources);
  if (entries.length !== 1) faults.push(invalid(path, '', 'must specify exactly one source'));
  else if (value !== '') faults.push(invalid(path, '', 'may not be specified when `value` is not empty'));
  else checkReference(entries[0][0], entries[0][1], `${path}.${entries[0][0]}`, faults);
}

function checkReference(type: string, reference: Reference, path: string, faults: Fault[]): void {
  const { name = '', key = '', fieldPath = '', resource = '' } = reference;
  if (type === 'fieldRef' && fieldPath === '') faults.push(required(`${path}.fieldPath`));
  if (type === 'resourceFieldRef' && resource === '') faults.push(required(`${path}.resource`));
  if (type !== 'secretKeyRef' && type !== 'configMapKeyRef') return;
  complain(faults, `${path}.name`, name, subdomainFaults(name));
  if (key === '') faults.push(required(`${path}.key`));
  else complain(faults, `${path}.key`, key, configKeyFaults(key));
}
