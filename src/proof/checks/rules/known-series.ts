import { images } from '../../../catalogue/images';
import { type Series, seriesOf } from '../../../catalogue/inventory';
import type { Entry } from '../../../catalogue/system';
import { systems } from '../../../catalogue/systems';
import type { Pod } from '../../cluster/cluster';
import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { Inquiry } from '../inquiry';

/** A system of the catalogue that runs among the manifests, and the series that it has. */
export interface KnownSystem {
  readonly system: Entry;
  readonly series: ReadonlyMap<string, Series>;
}

/** The systems of the catalogue that run in a pod of the manifests. Only their entries are loaded. */
export function knownSystems({ condensed }: Inquiry): readonly KnownSystem[] {
  const keys = new Set(condensed.pods.flatMap(imagesOf).flatMap((image) => images[image] ?? []));
  return [...keys].map((key) => {
    const system = systems[key]();
    return { system, series: seriesOf(system.inventory) };
  });
}

/** The series that rules among the manifests compute. */
export function recordedSeries({ index }: Inquiry): ReadonlySet<string> {
  const groups = index.ofKind('PrometheusRule').flatMap(({ body }) => objectsOf(objectOf(body.spec).groups));
  return new Set(groups.flatMap(({ rules }) => objectsOf(rules)).map(({ record }) => textOf(record)));
}

/** Names of images without registry, tag and digest. */
function imagesOf({ body }: Pod): string[] {
  return objectsOf(objectOf(body.spec).containers).map(({ image }) => textOf(image).replace(/^.*\/|[:@].*$/g, ''));
}
