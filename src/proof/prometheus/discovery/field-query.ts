import { objectOf } from '../../cluster/fields';
import type { Json, JsonObject } from '../../manifests/manifest';

/** One condition of a field selector: `spec.nodeName=a`. */
export interface FieldCondition {
  readonly field: string;
  readonly equal: boolean;
  readonly value: string;
}

/** Reads a text that is a field selector: k8s.io/apimachinery pkg/fields/selector.go, ParseSelector. */
export function parseFieldQuery(text: string): FieldCondition[] {
  return Array.from(text.matchAll(/(?:\\.|[^\\,])+/gsu), ([term]) => {
    const [, field = term, operator = '=', value = ''] = /^(.*?)(!=|==|=)(.*)$/su.exec(term) ?? [];
    return { field, equal: operator !== '!=', value: value.replace(/\\(.)/gsu, '$1') };
  });
}

/** The fields that the API server knows how to select by, besides name and namespace. */
const selectable: Readonly<Record<string, readonly string[]>> = {
  pod: [
    'spec.nodeName',
    'spec.restartPolicy',
    'spec.schedulerName',
    'spec.serviceAccountName',
    'spec.hostNetwork',
    'status.phase',
    'status.podIP',
    'status.podIPs',
    'status.nominatedNodeName',
    'spec.host',
  ],
  node: ['spec.unschedulable'],
  service: ['spec.clusterIP', 'spec.type'],
};

/** Whether the API server answers such a query at all: k8s.io/kubernetes pkg/apis/core/v1/conversion.go. */
export function isSelectable(role: string, { field }: FieldCondition): boolean {
  if (field === 'metadata.name') return true;
  if (field === 'metadata.namespace') return role !== 'node';
  return selectable[role]?.includes(field) ?? false;
}

export function matchesFields(conditions: readonly FieldCondition[], object: JsonObject): boolean {
  return conditions.every(({ field, equal, value }) => {
    const path = field === 'spec.host' ? 'spec.nodeName' : field;
    const found = path.split('.').reduce<Json | undefined>((value, key) => objectOf(value)[key], object);
    return (found === undefined || found === null ? '' : String(found)) === value ? equal : !equal;
  });
}
