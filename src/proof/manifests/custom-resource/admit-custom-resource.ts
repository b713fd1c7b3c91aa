import type { AdmittedBody } from '../admission';
import { decode } from '../decode';
import type { Fault } from '../faults';
import type { JsonObject } from '../manifest';
import { subdomainFaults } from '../name-syntax';
import { checkObjectMeta } from '../object-meta';
import type { Schema } from '../schema';
import { builtInType } from '../schemas';
import { shape } from './shape';
import { findFaults } from './validate';

/**
 * What kube-apiserver does with a custom resource that is created: prune, default, validate (apiextensions-apiserver
 * pkg/registry/customresource/strategy.go). A status is dropped first, as all these CRDs have the status subresource.
 *
 * @throws DecodeError if metadata is not even of the right types
 */
export function admitCustomResource(object: JsonObject, schema: Schema): AdmittedBody {
  const { metadata: written, status: _, ...fields } = object;
  const metadata = decode(written ?? {}, builtInType('v1/Pod')!.properties!.metadata!, 'metadata') as JsonObject;
  const unknown: string[] = [];
  const shaped = shape(fields, schema, '', unknown) as JsonObject;

  const faults: Fault[] = [];
  checkObjectMeta(metadata, 'Namespaced', subdomainFaults, faults);
  findFaults(shaped, schema, '', faults);
  const { apiVersion, kind, ...rest } = shaped;
  return { body: { apiVersion, kind, metadata, ...rest }, faults: faults.sort(), unknown: unknown.sort() };
}
