import type { Manifest } from '../../manifests/manifest';
import type { ObjectIndex } from '../cluster';
import { canaryReleases } from './canaries';
import { primaryName, primaryWorkload } from './primary-workload';
import { canaryServices } from './services';

/** What Flagger creates, and the Services that it takes over, once its Canaries are initialized. */
export function flaggerObjects(index: ObjectIndex): readonly Manifest[] {
  return canaryReleases(index).flatMap((release) => {
    const { kind, namespace } = release.target;
    const exists = index.get(kind, namespace, primaryName(release.target));
    return [...(exists ? [] : [primaryWorkload(release)]), ...canaryServices(release, index)];
  });
}
