import { type Fault, forbidden, invalid, required } from './faults';
import { isObject, type Json, type JsonObject } from './manifest';
import { dns1123LabelFaults, labelKeyFaults, labelValueFaults } from './name-syntax';

/** apimachinery pkg/api/validation/objectmeta.go, ValidateObjectMeta, on metadata of the right types. */
export function objectMetaFaults(
  metadata: JsonObject,
  scope: 'Namespaced' | 'Cluster',
  nameFaults: (name: string) => readonly string[],
): Fault[] {
  const { name = '', namespace = '' } = metadata as { name?: string; namespace?: string };
  return [
    ...(name === ''
      ? [required('metadata.name', 'name or generateName is required')]
      : nameFaults(name).map((detail) => invalid('metadata.name', name, detail))),
    ...(scope === 'Namespaced'
      ? dns1123LabelFaults(namespace).map((detail) => invalid('metadata.namespace', namespace, detail))
      : namespace === ''
        ? []
        : [forbidden('metadata.namespace', 'not allowed on this type')]),
    ...labelFaults(metadata.labels, 'metadata.labels'),
    ...annotationFaults(metadata.annotations, 'metadata.annotations'),
    ...ownerFaults(metadata.ownerReferences),
    ...listOf(metadata.finalizers).flatMap((finalizer) =>
      labelKeyFaults(String(finalizer)).map((detail) => invalid('metadata.finalizers', finalizer, detail)),
    ),
  ];
}

export function labelFaults(labels: Json | undefined, path: string): Fault[] {
  const faults: Fault[] = [];
  if (!isObject(labels)) return faults;
  for (const [key, value] of Object.entries(labels) as [string, string][]) {
    faults.push(...labelKeyFaults(key).map((detail) => invalid(path, key, detail)));
    faults.push(...labelValueFaults(value).map((detail) => invalid(path, value, detail)));
  }
  return faults;
}

export function annotationFaults(annotations: Json | undefined, path: string): Fault[] {
  if (!isObject(annotations)) return [];
  return Object.keys(annotations).flatMap((key) =>
    labelKeyFaults(key.toLowerCase()).map((detail) => invalid(path, key, detail)),
  );
}

function ownerFaults(owners: Json | undefined): Fault[] {
  return listOf(owners)
    .filter(isObject)
    .flatMap((owner) =>
      ['apiVersion', 'kind', 'name', 'uid']
        .filter((field) => (owner[field] ?? '') === '')
        .map((field) => invalid(`metadata.ownerReferences.${field}`, '', 'must not be empty')),
    );
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
