import type { Json, Manifest } from '../../manifests/manifest';
import type { Asset, AssetStore, KeySelector } from '../assets';

/** Stands in the generated configuration wherever the operator writes a value out of a Secret. */
export const secretPlaceholder = '<secret>';

/** What the generator can see of the Secrets and ConfigMaps of one namespace. */
export interface ReadAssets {
  readonly namespace: string;
  /** The placeholder, the empty text of an empty value, or nothing if the value is not at hand. */
  secret(selector: KeySelector): string | undefined;
  configMap(selector: KeySelector): string | undefined;
}

/**
 * The generator sees only what the validation of the selected objects has read, and reads are kept by object, not by
 * key: prometheus-operator pkg/assets/store.go, cacheOnlyStore. So the credentials of a scrape class, which nobody
 * validates in the monitor's namespace, are there only if something else in that namespace names the same Secret.
 */
export function readAssets(assets: AssetStore, readers: readonly Manifest[]): (namespace: string) => ReadAssets {
  const read = new Set<string>();
  for (const { namespace, body } of readers) {
    for (const name of namesOfSelectors(body.spec)) read.add(`${namespace}/${name}`);
  }
  const textOf = (asset: Asset) => {
    if (asset.state === 'present') return asset.text;
    return asset.state === 'unknown' ? secretPlaceholder : undefined;
  };
  return (namespace) => ({
    namespace,
    secret(selector) {
      if (!read.has(`${namespace}/${selector.name}`)) return undefined;
      return textOf(assets.secretKey(namespace, selector)) && secretPlaceholder;
    },
    configMap: (selector) => textOf(assets.configMapKey(namespace, selector)),
  });
}

/** The names in everything that looks like a corev1.SecretKeySelector. */
function* namesOfSelectors(value: Json | undefined): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('key' in value && 'name' in value && value.name) yield String(value.name);
  for (const child of Object.values(value)) yield* namesOfSelectors(child);
}
