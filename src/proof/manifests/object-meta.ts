import { complain, type Fault, forbidden, required } from './faults';
import { isObject, type Json, type JsonObject } from './manifest';
import { dns1123LabelFaults, labelKeyFaults, labelValueFaults } from './name-syntax';

/** apimachinery pkg/api/validation/objectmeta.go, ValidateObjectMeta, on metadata of the right types. */
export function checkObjectMeta(
  metadata: JsonObject,
  scope: 'Namespaced' | 'Cluster',
  nameFaults: (name: string) => readonly string[],
  faults: Fault[],
): void {
  const { name = '', namespace = '' } = metadata as { name?: string; namespace?: string };
  if (name === '') faults.push(required('metadata.name', 'name or generateName is required'));
  else complain(faults, 'metadata.name', name, nameFaults(name));

  if (scope === 'Namespaced') complain(faults, 'metadata.namespace', namespace, dns1123LabelFaults(namespace));
  else if (namespace !== '') faults.push(forbidden('metadata.namespace', 'not allowed on this type'));

  checkLabels(metadata.labels, 'metadata.labels', faults);
  checkAnnotations(metadata.annotations, 'metadata.annotations', faults);
  for (const finalizer of (metadata.finalizers ?? []) as readonly string[]) {
    complain(faults, 'metadata.finalizers', finalizer, labelKeyFaults(finalizer));
  }
  for (const owner of (metadata.ownerReferences ?? []) as readonly JsonObject[]) {
    const missing = ['apiVersion', 'kind', 'name', 'uid'].filter((field) => (owner[field] ?? '') === '');
    for (const field of missing) complain(faults, `metadata.ownerReferences.${field}`, '', ['must not be empty']);
  }
}

export function checkLabels(labels: Json | undefined, path: string, faults: Fault[]): void {
  if (!isObject(labels)) return;
  for (const key of Object.keys(labels)) {
    complain(faults, path, key, labelKeyFaults(key));
    complain(faults, path, labels[key] as string, labelValueFaults(labels[key] as string));
  }
}

export function checkAnnotations(annotations: Json | undefined, path: string, faults: Fault[]): void {
  if (!isObject(annotations)) return;
  for (const key of Object.keys(annotations)) complain(faults, path, key, labelKeyFaults(key.toLowerCase()));
}
