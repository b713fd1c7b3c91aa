import { objectOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import { at } from '../words';
import type { Mismatch } from './mismatch';

/** Places where people write a label that belongs into `metadata.labels`. */
const places = [
  ['metadata', 'annotations'],
  ['spec', 'selector', 'matchLabels'],
  ['spec', 'labels'],
] as const;

/** Where the wanted label was written instead, as a near miss. */
export function misplacedLabel(object: Manifest, wrong: readonly Mismatch[]): string | undefined {
  for (const { key, value } of wrong) {
    for (const place of places) {
      const map = place.reduce((node, step) => objectOf(node[step]), object.body);
      if (value !== undefined && map[key] === value) {
        return `${at(place.join('.'), key)} has the value; it belongs into metadata.labels`;
      }
    }
  }
  return undefined;
}
