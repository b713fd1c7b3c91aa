import type { Evidence } from '../../evidence';
import type { Manifest } from '../../manifests/manifest';
import { allowancesOf } from '../allowances';

/** The objects that allow something. */
export function* annotated({ admission }: Evidence): Iterable<Manifest> {
  for (const object of admission.objects) if (allowancesOf(object).length > 0) yield object;
  for (const { object } of admission.refused) if (allowancesOf(object).length > 0) yield object;
}
