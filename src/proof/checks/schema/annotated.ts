import type { Evidence } from '../../evidence';
import type { Manifest } from '../../manifests/manifest';
import { allowsSomething } from '../allowances';

/** The objects that allow something. */
export function* annotated({ admission }: Evidence): Iterable<Manifest> {
  for (const object of admission.objects) if (allowsSomething(object)) yield object;
  for (const { object } of admission.refused) if (allowsSomething(object)) yield object;
}
