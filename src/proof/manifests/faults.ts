import type { Json } from './manifest';

/** What the API server says about one field (apimachinery pkg/util/validation/field/errors.go). */
export type Fault = string;

/** The path of a field of the object at a path. */
export const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

export const required = (path: string, detail?: string): Fault => fault(path, 'Required value', detail);
export const forbidden = (path: string, detail: string): Fault => fault(path, 'Forbidden', detail);
export const duplicate = (path: string, value: Json): Fault => fault(path, `Duplicate value: ${JSON.stringify(value)}`);
export const notFound = (path: string, value: Json): Fault => fault(path, `Not found: ${JSON.stringify(value)}`);
export const invalid = (path: string, value: Json, detail: string): Fault =>
  fault(path, `Invalid value: ${JSON.stringify(value)}`, detail);
export const unsupported = (path: string, value: Json, supported: readonly Json[]): Fault =>
  fault(
    path,
    `Unsupported value: ${JSON.stringify(value)}`,
    `supported values: ${supported.map((one) => JSON.stringify(String(one))).join(', ')}`,
  );

/** Adds what is wrong with the syntax of a value. */
export function complain(faults: Fault[], path: string, value: Json, complaints: readonly string[]): void {
  for (const detail of complaints) faults.push(invalid(path, value, detail));
}

function fault(path: string, kind: string, detail = ''): Fault {
  return detail === '' ? `${path}: ${kind}` : `${path}: ${kind}: ${detail}`;
}

/** Several faults in one message: apimachinery pkg/util/errors, aggregate. */
export function joinFaults(faults: readonly Fault[]): string {
  const distinct = [...new Set(faults)];
  return distinct.length === 1 ? distinct[0] : `[${distinct.join(', ')}]`;
}
